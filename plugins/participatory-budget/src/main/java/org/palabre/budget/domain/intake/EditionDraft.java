package org.palabre.budget.domain.intake;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.language.Shortened;

/**
 * An edition that would be made of a file.
 *
 * @param rows the rows of the file
 * @param areas the names of its areas, in order
 * @param projects its projects, in order
 * @param notes what is done to rows without having been asked
 */
public record EditionDraft(
    int rows, List<String> areas, List<ProjectDraft> projects, List<Note> notes)
    implements Serializable {

  /** Copies the lists. */
  public EditionDraft {
    areas = List.copyOf(areas);
    projects = List.copyOf(projects);
    notes = List.copyOf(notes);
  }

  /** How many projects ended there. */
  public long count(ProjectState state) {
    return projects.stream().filter(one -> one.state() == state).count();
  }

  /** What the winners cost, those of unknown cost left out, in euros. */
  public BigDecimal won() {
    return projects.stream()
        .filter(one -> one.state() == ProjectState.WON && one.cost() != null)
        .map(ProjectDraft::cost)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** How many projects have no cost. */
  public long withoutCost() {
    return projects.stream().filter(one -> one.cost() == null).count();
  }

  /** How many places there are in all. */
  public int places() {
    return projects.stream().mapToInt(one -> one.points().size()).sum();
  }

  /**
   * A project that would be made.
   *
   * @param number what people see, unique
   * @param code what the file calls it, unique
   * @param area the name of its area; empty for the whole city
   * @param points where it is
   * @param cost in euros, or null while nobody knows
   * @param reason why it is where it is; may be empty
   */
  public record ProjectDraft(
      int number,
      String code,
      String title,
      String description,
      String category,
      String area,
      String place,
      List<Point> points,
      BigDecimal cost,
      ProjectState state,
      String reason)
      implements Serializable {

    /** Copies the list. */
    public ProjectDraft {
      points = List.copyOf(points);
    }
  }

  /**
   * A point.
   *
   * @param label what the file calls it; may be empty
   * @param latitude degrees north
   * @param longitude degrees east
   */
  public record Point(String label, double latitude, double longitude) implements Serializable {}

  /**
   * Something done to a row.
   *
   * @param line the line of the file
   * @param value what the file holds there; may be empty
   */
  public record Note(int line, NoteKind kind, String value) implements Serializable {

    private static final int SHOWN = 120;

    /** Shortens the value. */
    public Note {
      value = Shortened.to(SHOWN, value);
    }
  }

  /** What is done to rows without having been asked. */
  public enum NoteKind {
    /** No title: left out. */
    NO_TITLE,
    /** Left out as was answered. */
    LEFT_OUT,
    /** A character that would lie to the reader: left out. */
    UNFIT,
    /** A title too long: cut, the whole of it begins the description. */
    TITLE_CUT,
    /** A text too long: cut. */
    TEXT_CUT,
    /** Several lines: brought into one. */
    LINES_JOINED,
    /** Coordinates that are nowhere: no point. */
    POINT_UNREAD,
    /** A number that another project has: the next free one is given. */
    NUMBER_TWICE
  }
}
