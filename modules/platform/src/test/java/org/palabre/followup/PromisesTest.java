package org.palabre.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.commitment.Commitment.State;
import org.palabre.figures.Asked;
import org.palabre.followup.PromiseFigures.Spread;

/** Delays that leave nobody out who still waits. */
class PromisesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @Test
  void countsWhatStillWaitsAsLongerThanAnyAnswer() {
    assertThat(Promises.half(List.of())).isNull();
    assertThat(Promises.half(List.of(answered(3), answered(9), waiting(200)))).isEqualTo(9);
    assertThat(Promises.half(List.of(answered(3), waiting(1), waiting(200))))
        .as("more than half have none")
        .isNull();
    assertThat(Promises.half(List.of(answered(3), waiting(1)))).isEqualTo(3);
  }

  @Test
  void spreadsEveryRequestOnce() {
    List<Asked> all =
        List.of(
            answered(0),
            answered(7),
            answered(8),
            answered(31),
            answered(92),
            answered(93),
            waiting(92),
            waiting(93),
            new Asked(State.KEPT, TODAY.minusDays(9), null, null, null, TODAY));
    assertThat(Promises.spread(all, TODAY)).isEqualTo(new Spread(2, 2, 1, 1, 1, 1, 1));
  }

  private static Asked answered(int days) {
    LocalDate asked = TODAY.minusDays(300);
    return new Asked(State.REQUESTED, asked, null, asked.plusDays(days), null, null);
  }

  private static Asked waiting(int days) {
    return new Asked(State.REQUESTED, TODAY.minusDays(days), null, null, null, null);
  }
}
