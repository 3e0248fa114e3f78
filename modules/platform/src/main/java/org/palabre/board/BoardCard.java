package org.palabre.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.palabre.project.Project;
import org.palabre.space.Space;

/**
 * A project in short.
 *
 * @param project the project
 * @param space where
 * @param next what comes next; empty when nothing is written down, or it does not go on
 * @param late what should be done by now, the longest overdue first
 * @param stepsDone how many of its steps are done
 * @param steps how many steps it has
 * @param people who carries it, for members of its space; empty for others
 * @param peopleCount how many carry it
 */
public record BoardCard(
    Project project,
    Space space,
    Optional<Due> next,
    List<Due> late,
    int stepsDone,
    int steps,
    List<String> people,
    int peopleCount) {

  /** Whether something of it should be done by now. */
  public boolean isLate() {
    return !late.isEmpty();
  }

  /** The earliest day something of it is due; null when there is none. */
  public LocalDate dueOn() {
    return late.isEmpty() ? next.map(Due::on).orElse(null) : late.get(0).on();
  }

  /** What is due. */
  public enum Kind {
    /** A step. */
    STEP,
    /** Something somebody has to do. */
    TASK,
    /** The project itself. */
    PROJECT
  }

  /**
   * Something that is to be done.
   *
   * @param kind what sort of thing
   * @param what what; empty for the project itself
   * @param on until when; null when nobody said
   */
  public record Due(Kind kind, String what, LocalDate on) {}
}
