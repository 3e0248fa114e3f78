package org.palabre.budget.application.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
  void whatFailsInOneIsToldOnceTheOthersAreKept() {
    BoxRounds rounds = rounds(List.of(BROKEN, SEALED), List.of(SEALED, NAMED));
    assertThatThrownBy(() -> rounds.dayBegun(DAY))
        .isInstanceOf(IllegalStateException.class)
        .satisfies(failed -> assertThat(failed.getSuppressed()[0]).hasMessage("broken"));
    assertThat(kept).containsExactly(SEALED, NAMED);
  }

  @Test
  void nothingIsToldWhereNothingFails() {
    rounds(List.of(SEALED), List.of()).dayBegun(DAY);
    assertThat(kept).containsExactly(SEALED);
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
