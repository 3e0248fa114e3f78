package org.palabre.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxMailTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void eachFailureWaitsLongerButNeverMoreThanHalfADay() {
    OutboxMail mail = new OutboxMail(new Mail("samia@example.org", "Bonjour", ""));
    List<Duration> delays = new ArrayList<>();
    for (int i = 0; i < OutboxMail.MOST_TRIES; i++) {
      mail.failed(NOON, "nobody answers");
      delays.add(Duration.between(NOON, mail.getDueAt()));
    }

    assertThat(delays)
        .startsWith(Duration.ofMinutes(1), Duration.ofMinutes(4), Duration.ofMinutes(16))
        .isSorted()
        .endsWith(Duration.ofHours(12));
    assertThat(mail.getFailure()).isEqualTo("nobody answers");
  }

  @Test
  void aMailSentKeepsNoFailure() {
    OutboxMail mail = new OutboxMail(new Mail("samia@example.org", "Bonjour", ""));
    mail.failed(NOON, "x".repeat(1000));
    assertThat(mail.getFailure()).hasSize(300);

    mail.sent(NOON);

    assertThat(mail.getSentAt()).isEqualTo(NOON);
    assertThat(mail.getFailure()).isNull();
  }
}
