package org.palabre.agenda.intake;

import java.util.List;

/** A file that cannot be read as a calendar, with a reason that a screen turns into a sentence. */
public class UnreadableCalendar extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why it cannot. */
  public enum Reason {
    /** There is nothing in it. */
    EMPTY,
    /** It is no iCalendar, or a broken one. */
    NOT_A_CALENDAR,
    /** It is larger than {@link IcsReader#MOST_BYTES}; argument: that in megabytes. */
    TOO_LARGE,
    /** It holds more than {@link IcsReader#MOST_EVENTS}; argument: that number. */
    TOO_MANY_EVENTS,
    /** More than {@link IcsReader#MOST_REPEATING} come again; argument: that number. */
    TOO_MANY_REPEATING,
    /** Its events are on more than 2,000 dates; argument: that number. */
    TOO_MANY_DATES,
    /** It is nested deeper, or one event holds more, than any honest calendar does. */
    OVERLOADED
  }

  private final Reason reason;
  private final transient List<Object> arguments;

  UnreadableCalendar(Reason reason, Object... arguments) {
    super("%s %s".formatted(reason, List.of(arguments)));
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** The limits the sentence names. */
  public List<Object> arguments() {
    return arguments;
  }
}
