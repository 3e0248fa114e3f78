package org.palabre.budget.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.budget.domain.project.ProjectSearch.Cell;
import org.palabre.budget.domain.project.ProjectSearch.Dot;
import org.palabre.territory.Box;
import org.palabre.territory.Position;

/** Dots are gathered by state and square, each once, edges included. */
class CellTest {

  @Test
  void oneCellForEachStateAndSquareAtTheMiddleOfItsDots() {
    List<Dot> dots =
        List.of(
            dot(ProjectState.ACCEPTED, 4.0, 43.0),
            dot(ProjectState.ACCEPTED, 4.2, 43.4),
            dot(ProjectState.REVIEW, 4.2, 43.4),
            dot(ProjectState.ACCEPTED, 6.0, 45.0));
    assertThat(Cell.gather(dots, Optional.of(new Box(4, 43, 6, 45)), 2))
        .containsExactlyInAnyOrder(
            new Cell(ProjectState.ACCEPTED, 2, 4.1, 43.2),
            new Cell(ProjectState.REVIEW, 1, 4.2, 43.4),
            new Cell(ProjectState.ACCEPTED, 1, 6, 45));
  }

  @Test
  void withoutABoxTheGridLiesOverTheDots() {
    List<Dot> dots =
        List.of(dot(ProjectState.ACCEPTED, 4.80, 43.94), dot(ProjectState.ACCEPTED, 4.81, 43.95));
    assertThat(Cell.gather(dots, Optional.empty(), 12)).hasSize(2);
  }

  @Test
  void whatLiesOnOneSpotIsOneCell() {
    List<Dot> dots = List.of(dot(ProjectState.WON, 4.8, 43.9), dot(ProjectState.WON, 4.8, 43.9));
    assertThat(Cell.gather(dots, Optional.empty(), 12))
        .containsExactly(new Cell(ProjectState.WON, 2, 4.8, 43.9));
  }

  private static Dot dot(ProjectState state, double longitude, double latitude) {
    return new Dot(state, new Position(longitude, latitude));
  }
}
