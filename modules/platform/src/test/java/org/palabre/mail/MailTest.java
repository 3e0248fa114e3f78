package org.palabre.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bonjour\r\nBcc: all@example.org",
        "Bonjour\nX: y",
        "Bonjour\u0000",
        "Bonjour\u2028X",
        " "
      })
  void aSubjectIsOneLine(String subject) {
    assertThatThrownBy(() -> new Mail("samia@example.org", subject, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("subject");
  }

  @Test
  void makesASubjectOfAnyText() {
    assertThat(Mail.subject("Un banc")).isEqualTo("Un banc");
    assertThat(Mail.subject("Un\r\nbanc\u2028là")).isEqualTo("Un  banc là");
    assertThat(Mail.subject("a".repeat(300))).hasSize(250);
    String cut = Mail.subject("a".repeat(249) + "\uD83C\uDF1E".repeat(9));
    assertThat(cut).isEqualTo("a".repeat(249));
    assertThat(new Mail("samia@example.org", cut, "").subject()).isEqualTo(cut);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://x.example/1>\r\nBcc: all@example.org", "mailto:x@y.example", ""})
  void aMailIsStoppedAtOneAddress(String link) {
    assertThatThrownBy(() -> new Mail("samia@example.org", "Bonjour", "", link))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "samia@example.org\r\nBcc: all@example.org",
        "samia@example.org,all@example.org",
        "samia",
        ""
      })
  void aMailGoesToOneAddress(String recipient) {
    assertThatThrownBy(() -> new Mail(recipient, "Bonjour", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
