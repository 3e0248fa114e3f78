package org.palabre.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedInTest {

  @Test
  void aSessionLastsHalfADayHoweverBusy() {
    Instant morning = Instant.parse("2026-11-21T08:00:00Z");
    SignedIn signedIn = new SignedIn(UUID.randomUUID(), UUID.randomUUID(), morning);

    assertThat(signedIn.isOver(morning.plus(Duration.ofHours(12)).minusMillis(1))).isFalse();
    assertThat(signedIn.isOver(morning.plus(Duration.ofHours(12)))).isTrue();
  }
}
