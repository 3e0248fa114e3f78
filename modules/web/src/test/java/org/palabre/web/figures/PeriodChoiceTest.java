package org.palabre.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.figures.Period;
import org.palabre.web.figures.PeriodChoice.Asked;

class PeriodChoiceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @Test
  void isTheUsualOneWhenNothingOrNonsenseIsAskedFor() {
    assertThat(read("", "", "").choice()).isEqualTo(PeriodChoice.QUARTER);
    assertThat(read("<script>", "", ""))
        .isEqualTo(
            new Asked(
                new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30)),
                PeriodChoice.QUARTER,
                false));
  }

  @Test
  void isFoundByItsName() {
    assertThat(read("month", "", "").period())
        .isEqualTo(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
    assertThat(read("before", "", "").period()).isEqualTo(Period.year(2025));
  }

  @Test
  void isReadFromTwoDaysAsABrowserOrAPersonWritesThem() {
    Period expected = new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));

    assertThat(read("year", "2026-09-01", "2026-09-30"))
        .isEqualTo(new Asked(expected, null, false));
    assertThat(read("", "1/9/2026", "30.9.2026").period()).isEqualTo(expected);
  }

  @Test
  void endsTodayWhenOnlyTheFirstDayIsTyped() {
    assertThat(read("", "2026-11-01", "").period())
        .isEqualTo(new Period(LocalDate.of(2026, 11, 1), TODAY));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, 2026-09-01",
    "2026-02-30, 2026-09-01",
    "0000-01-01, 2026-09-01",
    "1850-01-01, 2026-09-01",
    "hier, aujourd’hui",
    "-999999999-01-01, 2026-09-01",
    "2027-01-01, ''"
  })
  void showsTheUsualOneAndSaysSoForDaysThatMakeNoPeriod(String from, String to) {
    Asked asked = read("", from, to);

    assertThat(asked.unread()).isTrue();
    assertThat(asked.choice()).isEqualTo(PeriodChoice.QUARTER);
  }

  private static Asked read(String key, String from, String to) {
    return PeriodChoice.read(given(key), given(from), given(to), PeriodChoice.QUARTER, TODAY);
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(one -> !one.isEmpty());
  }
}
