package org.palabre.launcher.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0.1,0.2) | 0.1.0          | true",
        "[0.1,0.2) | 0.1.9-SNAPSHOT | true",
        "[0.1,0.2) | 0.2.0          | false",
        "[0.1,0.2) | 0.0.9          | false",
        "(0.1,0.2] | 0.1.0          | false",
        "(0.1,0.2] | 0.2            | true",
        "[0.9,)    | 0.10.0         | true",
        "[,1.0)    | 0.1.0          | true",
      })
  void holdsVersionsBetweenItsEnds(String range, String version, boolean inside) {
    assertThat(VersionRange.parse(range).contains(version)).isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.1", "[0.1;0.2)", "[a,b)"})
  void refusesWhatIsNoRange(String text) {
    assertThatThrownBy(() -> VersionRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
