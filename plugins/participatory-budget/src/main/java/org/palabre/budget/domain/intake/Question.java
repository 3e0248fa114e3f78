package org.palabre.budget.domain.intake;

import java.io.Serializable;
import java.util.List;

/**
 * Something a table leaves open. It shows the rows it is about and offers choices; a choice is a
 * word such as {@code ONE}, {@code =12000.00} for an amount, or {@code @Nord} for a name.
 *
 * @param kind what is open
 * @param subject what it is about, unique among questions of its kind; may be empty
 * @param name what the sentence names; may be empty
 * @param rows the rows it is about
 * @param choices what can be answered
 * @param otherwise the choice that is taken without an answer; empty when the import waits for one
 */
public record Question(
    Kind kind, String subject, String name, List<Seen> rows, List<String> choices, String otherwise)
    implements Serializable {

  /** One project at several points. */
  public static final String ONE = "ONE";

  /** Projects of their own. */
  public static final String SEPARATE = "SEPARATE";

  /** The repeated cost counts once. */
  public static final String ONCE = "ONCE";

  /** The costs are added up. */
  public static final String SUM = "SUM";

  /** Nobody knows. */
  public static final String UNKNOWN = "UNKNOWN";

  /** As the column says. */
  public static final String COLUMN = "COLUMN";

  /** The rows are not imported. */
  public static final String LEAVE_OUT = "LEAVE_OUT";

  /** As the table writes it. */
  public static final String AS_IS = "AS_IS";

  /** Without zeros in front. */
  public static final String STRIP = "STRIP";

  /** No area: the whole city. */
  public static final String CITY = "CITY";

  /** What begins a choice that is an amount. */
  public static final String AMOUNT = "=";

  /** What begins a choice that is a name. */
  public static final String NAME = "@";

  /** What can be open. */
  public enum Kind {
    /** More cells than columns: a delimiter or quote stands where it should not. */
    BROKEN,
    /** Numbers such as 02-01 and 02-02 under one title. */
    POINTS,
    /** One project, several rows, the same cost in each. */
    COST_REPEATED,
    /** One project, several rows, other costs. */
    COSTS_DIFFER,
    /** One project, several rows, other statuses. */
    STATUSES_DIFFER,
    /** What a word for a status means. */
    STATUS,
    /** No cost. */
    NO_COST,
    /** A cost that cannot be read. */
    COST_UNREAD,
    /** The text names another amount than the column. */
    AMOUNT_IN_TEXT,
    /** A name of an area that is perhaps another's, or no area. */
    AREA,
    /** No area where others have one. */
    NO_AREA,
    /** A name of a theme that is perhaps another's. */
    THEME,
    /** No theme where others have one. */
    NO_THEME,
    /** No place where others have one. */
    NO_PLACE,
    /** Numbers that begin with zero. */
    ZEROS,
    /** A mark of a file of ballots that says neither that a project won nor that it did not. */
    SELECTED
  }

  /** Copies the lists. */
  public Question {
    rows = List.copyOf(rows);
    choices = List.copyOf(choices);
  }

  /** What answers are kept under. */
  public String id() {
    return kind + ":" + subject;
  }

  /** Whether the import waits for an answer. */
  public boolean isRequired() {
    return otherwise.isEmpty();
  }

  /**
   * A row as a question shows it.
   *
   * @param line the line of the file
   * @param number its number; may be empty
   * @param value what the question is about there; may be empty
   */
  public record Seen(int line, String number, String title, String value) implements Serializable {}
}
