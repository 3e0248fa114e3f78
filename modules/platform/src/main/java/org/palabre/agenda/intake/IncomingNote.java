package org.palabre.agenda.intake;

import java.io.Serializable;

/**
 * Something about a line or an event of a file that whoever brings it in should know.
 *
 * @param number the line or event
 * @param kind what it is
 * @param value what the file holds there, shortened
 */
public record IncomingNote(int number, Kind kind, String value) implements Serializable {

  /** What a note says. */
  public enum Kind {
    /** No title: left out. */
    NO_TITLE(true),
    /** A character that would lie to the reader: left out. */
    UNFIT(true),
    /** It says that it does not take place: left out. */
    CANCELLED(true),
    /** It comes again more often than daily, or by a rule that cannot be read: left out. */
    RULE(true),
    /** It comes again; the value is how many dates are taken. */
    REPEATS(false),
    /** The text was too long and is cut. */
    CUT(false),
    /** The link is no https address: left aside. */
    LINK(false),
    /** It is here already: left out. */
    KNOWN(true);

    private final boolean leftOut;

    Kind(boolean leftOut) {
      this.leftOut = leftOut;
    }

    /** Whether nothing becomes of it. */
    public boolean isLeftOut() {
      return leftOut;
    }
  }
}
