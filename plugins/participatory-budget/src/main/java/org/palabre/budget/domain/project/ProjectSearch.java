package org.palabre.budget.domain.project;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.territory.Box;
import org.palabre.territory.Position;

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

  /** Where those wanted lie in a box: what an index alone knows of many. */
  List<Dot> dots(UUID edition, ProjectQuery query, Box box);

  /** So many at most of those wanted that lie in a box, with what a mark says of each. */
  List<Point> points(UUID edition, ProjectQuery query, Box box, int most);

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

  /** Where a project lies. */
  record Dot(ProjectState state, Position at) {}

  /** Projects of one state in one cell, at their middle. */
  record Cell(ProjectState state, long count, double longitude, double latitude) {

    /**
     * Gathers dots: one cell for each state and square of a grid.
     *
     * @param box what the grid is laid over; the smallest around all dots when it is empty
     * @param grid how many squares on a side
     */
    public static List<Cell> gather(List<Dot> dots, Optional<Box> box, int grid) {
      Optional<Box> over = box.or(() -> Box.around(dots.stream().map(Dot::at).toList()));
      return dots.stream()
          .collect(
              Collectors.groupingBy(
                  dot -> List.of(dot.state(), square(dot.at(), over.orElseThrow(), grid))))
          .values()
          .stream()
          .map(Cell::of)
          .toList();
    }

    private static int square(Position at, Box over, int grid) {
      return step(at.latitude() - over.south(), over.height(), grid) * grid
          + step(at.longitude() - over.west(), over.width(), grid);
    }

    private static int step(double far, double size, int grid) {
      return size == 0 ? 0 : Math.min((int) (far / size * grid), grid - 1);
    }

    private static Cell of(List<Dot> dots) {
      return new Cell(
          dots.get(0).state(),
          dots.size(),
          dots.stream().mapToDouble(dot -> dot.at().longitude()).average().orElseThrow(),
          dots.stream().mapToDouble(dot -> dot.at().latitude()).average().orElseThrow());
    }
  }
}
