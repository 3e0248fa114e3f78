package org.palabre.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  @Test
  void takesYearsMonthsAndDays() {
    assertThat(Period.read("2016", "")).hasValue(Period.of(2016));
    assertThat(Period.read("", "2016-02"))
        .hasValue(new Period(LocalDate.of(2016, 2, 1), LocalDate.of(2016, 2, 29)));
    assertThat(Period.read("2015-12-31", "2016"))
        .hasValue(new Period(LocalDate.of(2015, 12, 31), LocalDate.of(2016, 12, 31)));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "|",
        "0000|",
        "9999-99-99|",
        "2015-02-29|",
        "1850|",
        "2016'; DROP TABLE statement; --|",
        "2017|2016",
        "NaN|1e9",
        "-1|-1",
        "#{7*7}|"
      },
      delimiter = '|',
      emptyValue = "",
      nullValues = "never")
  void takesNonsenseForNoPeriod(String from, String to) {
    assertThat(Period.read(from == null ? "" : from, to == null ? "" : to)).isEmpty();
  }
}
