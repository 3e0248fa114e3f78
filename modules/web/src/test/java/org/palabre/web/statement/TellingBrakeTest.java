package org.palabre.web.statement;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.palabre.input.Refusal;

class TellingBrakeTest {

  private final HandClock clock = new HandClock();
  private final TellingBrake brake = new TellingBrake(clock);

  @Test
  void letsAClassSpeakAndStopsARobot() {
    for (int i = 0; i < 40; i++) {
      brake.count("192.0.2.1");
    }
    assertThatThrownBy(() -> brake.count("192.0.2.1")).isInstanceOf(Refusal.class);
    assertThatCode(() -> brake.count("192.0.2.2")).doesNotThrowAnyException();
  }

  @Test
  void forgetsAfterTenMinutes() {
    for (int i = 0; i < 40; i++) {
      brake.count("192.0.2.1");
    }
    clock.now = clock.now.plus(Duration.ofMinutes(10)).plusSeconds(1);
    assertThatCode(() -> brake.count("192.0.2.1")).doesNotThrowAnyException();
  }

  private static final class HandClock extends Clock {

    private Instant now = Instant.parse("2026-11-21T09:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
