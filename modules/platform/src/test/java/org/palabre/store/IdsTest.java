package org.palabre.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void isAUuidOfVersionSevenThatTellsItsMillisecond() {
    long before = System.currentTimeMillis();
    UUID id = Ids.next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(Ids.madeAt(id).toEpochMilli()).isBetween(before, System.currentTimeMillis());
  }

  @Test
  void sortsAfterThoseMadeBeforeWithinTheSameMillisecond() throws InterruptedException {
    UUID before = Ids.next();
    for (int i = 0; i < 200; i++) {
      Thread.sleep(0, 50_000);
      UUID id = Ids.next();
      assertThat(id.toString()).isGreaterThan(before.toString());
      before = id;
    }
  }
}
