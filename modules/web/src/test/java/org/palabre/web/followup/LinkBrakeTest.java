package org.palabre.web.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Guessing links from one address. */
class LinkBrakeTest {

  @Test
  void stopsLookingUpLinksAfterTwentyUnknownOnesFromThere() {
    LinkBrake brake = new LinkBrake();
    IntStream.range(0, 19).forEach(i -> brake.wrong("192.0.2.1"));
    assertThat(brake.isOpen("192.0.2.1")).isTrue();
    brake.wrong("192.0.2.1");
    assertThat(brake.isOpen("192.0.2.1")).isFalse();
    assertThat(brake.isOpen("192.0.2.2")).isTrue();
  }
}
