package org.palabre.budget.domain.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.box.OpeningKey.NotABallot;

/** A sealed ballot opens with the key of its edition, unchanged, and tells nothing before. */
class BallotKeyTest {

  private static final int SIZE = BallotKey.size(100);

  private final UUID edition = UUID.randomUUID();
  private final OpeningKey opening = OpeningKey.fresh();
  private final BallotKey key = opening.ballotKey();

  @Test
  void opensWhatWasSealed() {
    for (String line : new String[] {"", ":3=1,12=1", "nord:5=1;:1=4"}) {
      Choices choices = Choices.read(line);
      assertThat(opening.open(key.seal(choices, edition, SIZE), edition)).isEqualTo(choices);
    }
  }

  @Test
  void hasOneLengthWhateverIsChosen() {
    int blank = key.seal(Choices.BLANK, edition, SIZE).length;
    assertThat(key.seal(Choices.read(":1=1"), edition, SIZE)).hasSize(blank);
    assertThat(key.seal(Choices.read(":1=1,2=1,3=1,4=1,5=1,6=1,7=1,8=1"), edition, SIZE))
        .hasSize(blank);
  }

  @Test
  void isSealedDifferentlyEachTime() {
    assertThat(key.seal(Choices.BLANK, edition, SIZE))
        .isNotEqualTo(key.seal(Choices.BLANK, edition, SIZE));
  }

  @Test
  void opensNothingThatWasChanged() {
    byte[] sealed = key.seal(Choices.read(":1=1"), edition, SIZE);
    for (int at = 0; at < sealed.length; at++) {
      byte[] changed = sealed.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> opening.open(changed, edition))
          .as("byte %d", at)
          .isInstanceOf(NotABallot.class);
    }
    assertThatThrownBy(() -> opening.open(new byte[0], edition)).isInstanceOf(NotABallot.class);
    assertThatThrownBy(() -> opening.open(new byte[200], edition)).isInstanceOf(NotABallot.class);
  }

  @Test
  void opensNothingOfAnotherEditionOrKey() {
    byte[] sealed = key.seal(Choices.read(":1=1"), edition, SIZE);
    assertThatThrownBy(() -> opening.open(sealed, UUID.randomUUID()))
        .isInstanceOf(NotABallot.class);
    assertThatThrownBy(() -> OpeningKey.fresh().open(sealed, edition))
        .isInstanceOf(NotABallot.class);
  }

  @Test
  void takesNoChoicesLongerThanItsBallots() {
    Choices many = Choices.read(":100000=1,200000=1,300000=1,400000=1,500000=1,600000=1,700000=1");
    assertThatThrownBy(() -> key.seal(many, edition, 64))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
