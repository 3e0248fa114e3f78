package org.palabre.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "2016,2016,,",
    "04/2016,2016,4,",
    "2016-04,2016,4,",
    "2016-04-02,2016,4,2",
    "2016-04-02T10:15:00,2016,4,2",
    "02/04/2016,2016,4,2",
    "2.4.2016,2016,4,2",
    "02/04/2016 18:30,2016,4,2",
    "20160402,2016,4,2",
    "2 avril 2016,2016,4,2",
    "1er août 2016,2016,8,1",
    "samedi 2 avril 2016,2016,4,2",
    "Février 2016,2016,2,",
    "29/02/2016,2016,2,29",
    "' 2016 ',2016,,"
  })
  void readsWhatPeopleWrite(String text, int year, Integer month, Integer day) {
    assertThat(PartialDate.read(text)).contains(new PartialDate(year, month, day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "29/02/2015",
        "31/04/2016",
        "0000-01-01",
        "1850",
        "13/2016",
        "hier",
        "",
        "2016-2017",
        "12",
        "16/04/02",
        "1e9",
        "NaN",
        "2 brumaire 2016",
        "99999"
      })
  void readsNothingElse(String text) {
    assertThat(PartialDate.read(text)).isEmpty();
  }

  @Test
  void refusesWhatDoesNotExist() {
    assertThatThrownBy(() -> new PartialDate(2015, 2, 29)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> new PartialDate(1850, null, null))
        .isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> new PartialDate(2015, null, 3)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void knowsWhatLiesAhead() {
    LocalDate today = LocalDate.of(2026, 11, 21);
    assertThat(new PartialDate(2026, null, null).isAfter(today)).isFalse();
    assertThat(new PartialDate(2026, 11, null).isAfter(today)).isFalse();
    assertThat(new PartialDate(2026, 12, null).isAfter(today)).isTrue();
    assertThat(new PartialDate(2027, null, null).isAfter(today)).isTrue();
    assertThat(new PartialDate(2026, 11, 22).isAfter(today)).isTrue();
  }
}
