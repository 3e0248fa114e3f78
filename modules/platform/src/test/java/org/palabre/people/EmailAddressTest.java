package org.palabre.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nadia",
        "nadia@",
        "@example.org",
        "nadia@example",
        "nadia@example.org\r\nBcc: all@example.org",
        "nadia@example.org, samia@example.org",
        "Nadia <nadia@example.org>",
        "nadia@exam ple.org",
        "na@dia@example.org",
      })
  void whatIsNoAddressIsRefused(String text) {
    assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void blanksAroundAndCapitalsDoNotMakeAnotherAddress() {
    assertThat(new EmailAddress("  Nadia.O'Neill@Example.org ").key())
        .isEqualTo("nadia.o'neill@example.org");
  }
}
