package org.palabre.budget.web.idea;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palabre.input.Refusal;

class SupportBrakeTest {

  private static final String SCHOOL = "192.0.2.7";

  private final SupportBrake brake =
      new SupportBrake(Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC));
  private final UUID edition = UUID.randomUUID();
  private final UUID device = UUID.randomUUID();

  @Test
  void slowsOneDeviceAndNotTheOthersBehindItsAddress() {
    many(SupportBrake.MOST, edition, device);
    refused(edition, device);
    assertThatCode(() -> brake.count(SCHOOL, edition, UUID.randomUUID()))
        .doesNotThrowAnyException();
  }

  @Test
  void countsEachEditionForItself() {
    many(SupportBrake.MOST, edition, device);
    assertThatCode(() -> brake.count(SCHOOL, UUID.randomUUID(), device)).doesNotThrowAnyException();
  }

  @Test
  void slowsAnAddressThatMakesUpDevices() {
    for (int i = 0; i < SupportBrake.MOST_TOGETHER; i++) {
      brake.count(SCHOOL, edition, UUID.randomUUID());
    }
    refused(edition, UUID.randomUUID());
  }

  private void many(int count, UUID where, UUID with) {
    for (int i = 0; i < count; i++) {
      brake.count(SCHOOL, where, with);
    }
  }

  private void refused(UUID where, UUID with) {
    assertThatThrownBy(() -> brake.count(SCHOOL, where, with))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                org.assertj.core.api.Assertions.assertThat(refusal.key())
                    .isEqualTo("budget.support.tooMany"));
  }
}
