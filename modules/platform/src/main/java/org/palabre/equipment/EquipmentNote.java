package org.palabre.equipment;

import java.io.Serializable;

/**
 * Something about one line of a file of equipment that whoever imports it should know.
 *
 * @param line the line of the file
 * @param kind what it is
 * @param value what the file holds there, shortened
 */
public record EquipmentNote(int line, Kind kind, String value) implements Serializable {

  /** What a note says. */
  public enum Kind {
    /** No name: the line is left out. */
    NO_NAME(true),
    /** A text that is too long or holds a character that cannot be kept: left out. */
    UNFIT(true),
    /** No longitude or latitude: left out. */
    NO_POSITION(true),
    /** Figures that are none, 0 and 0, or not on the earth: left out. */
    BAD_POSITION(true),
    /** Longitude and latitude the wrong way round: left out, since the mapping is wrong. */
    SWAPPED(true),
    /** The same name at the same place as an earlier line, or as what is there: left out. */
    DUPLICATE(true),
    /** Outside every territory with a contour: imported all the same. */
    OUTSIDE(false),
    /** More cells than titles: what is beyond is ignored. */
    EXTRA_CELLS(false);

    private final boolean leftOut;

    Kind(boolean leftOut) {
      this.leftOut = leftOut;
    }

    /** Whether the line is not imported. */
    public boolean isLeftOut() {
      return leftOut;
    }
  }
}
