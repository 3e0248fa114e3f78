package org.palabre.budget.domain.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.budget.domain.ballot.Choices.Mark;
import org.palabre.budget.domain.ballot.Choices.Part;

/** What a voter chose, as one line and back. */
class ChoicesTest {

  @Test
  void comesBackAsItWasWritten() {
    Choices choices =
        new Choices(
            List.of(
                new Part(BallotSheet.CITY, List.of(new Mark(12, 1), new Mark(3, 2))),
                new Part("nord-rocade", List.of(new Mark(5, 1)))));
    assertThat(choices.write()).isEqualTo(":12=1,3=2;nord-rocade:5=1");
    assertThat(Choices.read(choices.write())).isEqualTo(choices);
  }

  @Test
  void isBlankWithoutAnyMark() {
    Choices empty = new Choices(List.of(new Part("nord", List.of())));
    assertThat(empty.isBlank()).isTrue();
    assertThat(empty.write()).isEmpty();
    assertThat(Choices.read("")).isEqualTo(Choices.BLANK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":",
        "nord",
        ":1",
        ":1=",
        ":1=0",
        ":0=1",
        ":-1=1",
        ":1=1,",
        ":1=1;",
        "Nord:1=1",
        ":1=99999999",
        ":1=1e3",
        ":١=1"
      })
  void takesNothingThatIsNoBallot(String forged) {
    assertThatThrownBy(() -> Choices.read(forged)).isInstanceOf(IllegalArgumentException.class);
  }
}
