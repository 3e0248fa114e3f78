package org.palabre.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The first of a month in French, and days that are not. */
class WrittenDayTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

  @Test
  void frenchSaysTheFirstOfAMonthApart() {
    assertThat(WrittenDay.of(FIRST, Locale.FRENCH)).isEqualTo("1er\u00a0décembre\u00a02026");
    assertThat(WrittenDay.withWeekday(FIRST, Locale.FRENCH))
        .isEqualTo("mardi 1er\u00a0décembre\u00a02026");
    assertThat(WrittenDay.of(FIRST.plusDays(1), Locale.FRENCH))
        .isEqualTo("2\u00a0décembre\u00a02026");
  }

  @Test
  void englishPutsTheDayFirst() {
    assertThat(WrittenDay.of(FIRST, Locale.ENGLISH)).isEqualTo("1\u00a0December\u00a02026");
    assertThat(WrittenDay.withWeekday(FIRST, Locale.ENGLISH))
        .isEqualTo("Tuesday 1\u00a0December\u00a02026");
  }
}
