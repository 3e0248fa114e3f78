package org.palabre.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DelayTest {

  @Test
  void takesTheMiddleOfAnOddNumber() {
    assertThat(Delay.of(List.of(40, 1, 7), List.of())).isEqualTo(new Delay(3, 7, 40, 0, null));
  }

  @Test
  void roundsHalfDaysUpBetweenTheTwoInTheMiddle() {
    assertThat(Delay.of(List.of(1, 8, 3, 4), List.of()).median()).isEqualTo(4);
    assertThat(Delay.of(List.of(0, 1), List.of()).median()).isEqualTo(1);
  }

  @Test
  void knowsNoDelayOfWhatDidNotComeButHowLongItHasBeenWaitedFor() {
    assertThat(Delay.of(List.of(), List.of(12, 90))).isEqualTo(new Delay(0, null, null, 2, 90));
  }
}
