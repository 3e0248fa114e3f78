package org.palabre.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 31);

  @Test
  void countsThePresentMonthAmongTheLastOnes() {
    assertThat(Period.lastMonths(3, TODAY))
        .isEqualTo(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 1, 31)));
  }

  @Test
  void takesTheWholeMonthBefore() {
    assertThat(Period.monthBefore(LocalDate.of(2028, 3, 31)))
        .isEqualTo(new Period(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29)));
  }

  @Test
  void listsTheLastSixtyMonthsOfALongOne() {
    assertThat(Period.always(TODAY).months())
        .hasSize(60)
        .startsWith(YearMonth.of(2022, 2))
        .endsWith(YearMonth.of(2027, 1));
    assertThat(Period.year(2026).months()).hasSize(12);
  }

  @Test
  void refusesAnEndBeforeItsBeginning() {
    assertThatThrownBy(() -> new Period(TODAY, TODAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
