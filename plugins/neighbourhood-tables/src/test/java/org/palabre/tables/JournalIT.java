package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.journal.Journal;
import org.palabre.journal.JournalEntry;
import org.palabre.store.DataVersion;
import org.palabre.testkit.PluginDeployment;

/** The journal grows at its end, with what happened and nothing else. */
@ExtendWith(ArquillianExtension.class)
class JournalIT {

  @Inject private Scene scene;
  @Inject private Journal journal;
  @Inject private DataVersion version;
  @Resource private ManagedExecutorService threads;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(JournalIT.class);
  }

  @Test
  void keepsNothingOfAnActThatWasGivenUp() throws Exception {
    UUID subject = UUID.randomUUID();
    long last = last();

    scene.rolledBack(() -> record(subject, 0));

    assertThat(journal.of(subject)).isEmpty();
    assertThat(last()).isEqualTo(last);
  }

  @Test
  void belongsToTheActItRecords() {
    assertThatThrownBy(() -> record(UUID.randomUUID(), 0))
        .isInstanceOf(TransactionalException.class);
  }

  @Test
  void showsAtOnceOnPagesThatAreKept() throws Exception {
    long before = version.current();

    scene.committed(() -> record(UUID.randomUUID(), 0));

    assertThat(version.current()).isEqualTo(before + 1);
  }

  @Test
  void chainsWhatManyRecordAtOnceWithoutGapOrFork() throws Exception {
    UUID subject = UUID.randomUUID();
    List<Future<?>> acts = new ArrayList<>();
    for (int act : IntStream.range(0, 40).toArray()) {
      acts.add(
          threads.submit(
              () -> {
                scene.committed(() -> record(subject, act));
                return null;
              }));
    }
    for (Future<?> act : acts) {
      act.get();
    }

    List<JournalEntry> chain = journal.of(subject);

    assertThat(chain).hasSize(40);
    for (int at = 1; at < chain.size(); at++) {
      JournalEntry entry = chain.get(at);
      assertThat(entry.number()).isEqualTo(chain.get(at - 1).number() + 1);
      assertThat(entry.previous()).isEqualTo(chain.get(at - 1).hash());
      assertThat(entry.writtenAt()).isAfterOrEqualTo(chain.get(at - 1).writtenAt());
    }
    assertThat(chain.stream().map(entry -> entry.factsByName().get("act")))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 40).mapToObj(Integer::toString).toList());
  }

  private JournalEntry record(UUID subject, int act) {
    return journal.record(
        "journal.tried", Optional.empty(), subject, Map.of("act", Integer.toString(act)));
  }

  private long last() {
    return journal.latest(0, 1).stream().mapToLong(JournalEntry::number).findFirst().orElse(0);
  }
}
