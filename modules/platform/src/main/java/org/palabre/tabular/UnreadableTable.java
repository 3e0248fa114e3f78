package org.palabre.tabular;

import java.util.List;

/** A file that cannot be read as a table, with a reason that a screen turns into a sentence. */
public class UnreadableTable extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why it cannot. */
  public enum Reason {
    /** There is nothing in it. */
    EMPTY,
    /** There is a header and nothing below it. */
    NO_ROWS,
    /** It is neither text nor an XLSX workbook. */
    NOT_A_TABLE,
    /** It is larger than {@link TabularReader#MOST_BYTES}; argument: that limit in megabytes. */
    TOO_LARGE,
    /** It expands beyond {@link TabularReader#MOST_EXPANDED_BYTES}; argument: that in megabytes. */
    EXPANDS_TOO_MUCH,
    /** More rows than {@link TabularReader#MOST_ROWS}; argument: that number. */
    TOO_MANY_ROWS,
    /** More columns than {@link TabularReader#MOST_COLUMNS}; argument: that number. */
    TOO_MANY_COLUMNS,
    /** A workbook that is damaged or protected by a password. */
    DAMAGED
  }

  private final Reason reason;
  private final transient List<Object> arguments;

  UnreadableTable(Reason reason, Object... arguments) {
    super("%s %s".formatted(reason, List.of(arguments)));
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  UnreadableTable(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
    this.arguments = List.of();
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
