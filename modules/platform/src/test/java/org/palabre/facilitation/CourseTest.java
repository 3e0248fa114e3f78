package org.palabre.facilitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {

  private static final List<Duration> PLANNED = List.of(minutes(10), minutes(0), minutes(30));

  @Test
  void isNotLateWhileEachItemKeepsToItsPlan() {
    assertThat(drift(0, 0, 4)).isZero();
    assertThat(drift(2, 10, 29)).isZero();
  }

  @Test
  void countsWhatAnItemTakesBeyondItsPlanAsItGoes() {
    assertThat(drift(0, 0, 12)).isEqualTo(minutes(2));
  }

  @Test
  void carriesLatenessAndEarlinessOn() {
    assertThat(drift(2, 17, 1)).isEqualTo(minutes(7));
    assertThat(drift(2, 6, 1)).isEqualTo(minutes(-4));
  }

  @Test
  void anItemWithoutAPlanMakesNobodyLateBeforeItIsOver() {
    assertThat(drift(1, 10, 45)).isZero();
    assertThat(drift(2, 55, 0)).isEqualTo(minutes(45));
  }

  private static Duration drift(int at, int before, int spent) {
    return Course.drift(PLANNED, at, minutes(before), minutes(spent));
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
