package org.palabre.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.input.Refusal;

class TypedTimeTest {

  @ParameterizedTest
  @CsvSource({
    "18:30, 18:30",
    "18:30:00, 18:30",
    "18h30, 18:30",
    "18 h 30, 18:30",
    "18\u00a0h\u00a030, 18:30",
    "9h, 09:00",
    "9, 09:00",
    "00:00, 00:00"
  })
  void readsWhatPeopleType(String typed, LocalTime time) {
    assertThat(TypedTime.read("time", typed)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00", "18:60", "99h"})
  void refusesATimeThatIsNone(String typed) {
    assertThatThrownBy(() -> TypedTime.read("time", typed))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("time.none"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vers midi", "-1", "1e3", "18:3a", "18;30"})
  void refusesWhatIsNoTime(String typed) {
    assertThatThrownBy(() -> TypedTime.read("time", typed))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("time.unread"));
  }

  @Test
  void writesWhatABrowserTakes() {
    assertThat(TypedTime.write(LocalTime.of(9, 5))).isEqualTo("09:05");
    assertThat(TypedTime.write(null)).isEmpty();
  }
}
