package org.palabre.budget.domain.project;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.palabre.territory.Box;

/** Finds projects of an edition, quickly however many there are. */
public interface ProjectSearch {

  /** Those wanted, by number. */
  List<BudgetProject> list(UUID edition, ProjectQuery query, int from, int most);

  /** Those wanted on one page, with what a list says of all of them. */
  Found find(UUID edition, ProjectQuery query, int from, int most);

  /** What projects are about, each once. */
  List<String> categories(UUID edition);

  /** The projects with these ids, by number. */
  List<BudgetProject> all(UUID edition, Collection<UUID> ids);

  /**
   * Those that wait for whoever runs the edition, by number: those under study that no department
   * has still to answer for, and those an idea of which was taken back before the vote was opened.
   */
  List<BudgetProject> waiting(UUID edition, int most);

  /** Those wanted that lie in a box. */
  List<Point> points(UUID edition, ProjectQuery query, Box box);

  /** The same gathered: one mark for each state and cell of a grid laid over the box. */
  List<Cell> cells(UUID edition, ProjectQuery query, Box box, int grid);

  /** The box around those wanted that lie anywhere; empty when none does. */
  List<Box> around(UUID edition, ProjectQuery query);

  /**
   * A page of a list.
   *
   * @param page the projects on it, by number
   * @param count how many there are on all pages
   * @param around the box around all of them; empty when none lies anywhere
   */
  record Found(List<BudgetProject> page, long count, List<Box> around) {}

  /** A project on the map. */
  record Point(
      UUID id,
      int number,
      String title,
      String place,
      ProjectState state,
      double longitude,
      double latitude) {}

  /** Projects in one cell, at their middle. */
  record Cell(ProjectState state, long count, double longitude, double latitude) {}
}
