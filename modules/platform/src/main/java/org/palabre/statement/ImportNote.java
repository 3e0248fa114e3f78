package org.palabre.statement;

import java.io.Serializable;

/**
 * Something about one line of an imported file that whoever imports it should know.
 *
 * @param line the line of the file
 * @param kind what it is
 * @param value what the file holds there, shortened; or what the note refers to
 */
public record ImportNote(int line, Kind kind, String value) implements Serializable {

  /** What a note says; each has one consequence. */
  public enum Kind {
    /** No words: the line is left out. */
    NO_WORDS(Consequence.LEFT_OUT),
    /** More words than a statement may have: the line is left out. */
    TOO_LONG(Consequence.LEFT_OUT),
    /** A character that would lie to the reader: the line is left out. */
    UNFIT_CHARACTER(Consequence.LEFT_OUT),
    /** The same words stand on an earlier line, which {@code value} names. */
    DUPLICATE_IN_FILE(Consequence.AS_CHOSEN),
    /** The same words are in this space already. */
    DUPLICATE_IN_SPACE(Consequence.AS_CHOSEN),
    /** No date that exists, or one that is not yet: the date stays unknown. */
    BAD_DATE(Consequence.UNKNOWN),
    /** No whole number of people: it stays unknown. */
    BAD_HEAD_COUNT(Consequence.UNKNOWN),
    /** No known way of collecting: it stays unknown. */
    UNKNOWN_CHANNEL(Consequence.UNKNOWN),
    /** A place, name, age, quarter or question that cannot be kept: it stays unknown. */
    UNFIT_DETAIL(Consequence.UNKNOWN),
    /** The tags of a web page: kept and shown as they are, as text. */
    HTML(Consequence.KEPT),
    /** More cells than the file has columns: what is beyond is left aside. */
    EXTRA_CELLS(Consequence.KEPT);

    private final Consequence consequence;

    Kind(Consequence consequence) {
      this.consequence = consequence;
    }

    /** What happens. */
    public Consequence consequence() {
      return consequence;
    }
  }

  /** What happens to the line. */
  public enum Consequence {
    /** It is not imported. */
    LEFT_OUT,
    /** It is imported or not, as was chosen for all duplicates. */
    AS_CHOSEN,
    /** It is imported without the value. */
    UNKNOWN,
    /** It is imported as it is. */
    KEPT
  }
}
