package org.palabre.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DegreesTest {

  @Test
  void takesWhatPeopleWrite() {
    assertThat(Degrees.position(" 5.38 ", "43,28°")).hasValue(new Position(5.38, 43.28));
    assertThat(Degrees.position("−61.5", "16")).hasValue(new Position(-61.5, 16));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1e9",
        "NaN",
        "Infinity",
        "0x10",
        "180.1",
        "5.3.8",
        "5 38",
        "cinq",
        "1000000000"
      })
  void takesNothingElse(String longitude) {
    assertThat(Degrees.position(longitude, "43.28")).isEmpty();
  }

  @Test
  void takesZeroAndZeroForNone() {
    assertThat(Degrees.position("0", "0,0")).isEmpty();
    assertThat(Degrees.position("0", "51.5")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1,2,3",
        "1,2,3,4,5",
        "5,43,4,44",
        "5,44,6,43",
        "NaN,43,6,44",
        "1e9,0,1e9,1",
        "5,43,5,43"
      })
  void knowsNonsenseFromABox(String text) {
    assertThat(Box.read(text)).isEmpty();
  }

  @Test
  void readsABox() {
    assertThat(Box.read("5.3,43.2,5.4,43.3")).hasValue(new Box(5.3, 43.2, 5.4, 43.3));
  }
}
