package org.palabre.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemoteAddressTest {

  @Test
  void withoutAProxyOnlyTheSocketCounts() {
    RemoteAddress remote = new RemoteAddress(Optional.empty());

    assertThat(remote.client("203.0.113.5", "198.51.100.7")).isEqualTo("203.0.113.5");
  }

  @Test
  void aProxySaysWhereFromAndWhatTheClientWroteBeforeIsIgnored() {
    RemoteAddress remote = new RemoteAddress(Optional.of("10.0.0.1, 10.0.0.2"));

    assertThat(remote.client("10.0.0.1", "198.51.100.7, 203.0.113.5, 10.0.0.2"))
        .isEqualTo("203.0.113.5");
    assertThat(remote.client("10.0.0.1", "")).isEqualTo("10.0.0.1");
    assertThat(remote.client("203.0.113.5", "198.51.100.7")).isEqualTo("203.0.113.5");
  }
}
