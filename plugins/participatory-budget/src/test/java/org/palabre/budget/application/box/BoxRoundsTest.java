package org.palabre.budget.application.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.palabre.budget.domain.box.BoxRepository;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.daily.DayBegun;

/** Each edition has its turn, whatever becomes of another. */
class BoxRoundsTest {

  private static final DayBegun DAY = new DayBegun(LocalDate.of(2026, 12, 1));
  private static final UUID BROKEN = new UUID(0, 1);
  private static final UUID SEALED = new UUID(0, 2);
  private static final UUID NAMED = new UUID(0, 3);

  private final List<UUID> kept = new ArrayList<>();

  private final BoxKeeping keeping =
      new BoxKeeping() {
        @Override
        public void keep(UUID id, LocalDate today) {
          assertThat(today).isEqualTo(DAY.today());
          if (id.equals(BROKEN)) {
            throw new IllegalArgumentException("broken");
          }
          kept.add(id);
        }
      };

  @Test
  void anEditionThatFailsIsToldInTheLogAndKeepsNobodyFromTheirTurn() {
    List<LogRecord> told = new ArrayList<>();
    Handler log =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            told.add(line);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(BoxRounds.class.getName());
    logger.addHandler(log);
    try {
      rounds(List.of(BROKEN, SEALED), List.of(SEALED, NAMED)).dayBegun(DAY);
    } finally {
      logger.removeHandler(log);
    }
    assertThat(kept).containsExactly(SEALED, NAMED);
    assertThat(told).hasSize(1);
    assertThat(told.get(0).getMessage()).contains(BROKEN.toString());
    assertThat(told.get(0).getThrown()).hasMessage("broken");
  }

  private BoxRounds rounds(List<UUID> sealed, List<UUID> named) {
    return new BoxRounds(
        keeping,
        answering(BoxRepository.class, "withSealed", sealed),
        answering(RollRepository.class, "withDetails", named));
  }

  private static <T> T answering(Class<T> type, String question, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo(question);
              return answer;
            }));
  }
}
