package org.palabre.web.field;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.palabre.input.Refusal;

class PacketReaderTest {

  /** Read naively, each bracket is one more call. */
  @Test
  void refusesWhatIsNestedWithoutEnd() {
    for (String nested : new String[] {"[", "{\"a\":", "{\"statements\":["}) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(5),
          () ->
              assertThatThrownBy(() -> PacketReader.batch(nested.repeat(60_000)))
                  .isInstanceOf(Refusal.class));
    }
  }
}
