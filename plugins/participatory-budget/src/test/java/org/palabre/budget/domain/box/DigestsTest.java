package org.palabre.budget.domain.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the journal keeps changes with what lies in the box, and with nothing else. */
class DigestsTest {

  private final SealedBallot one = ballot(1);
  private final SealedBallot two = ballot(2);

  @Test
  void doesNotDependOnTheOrder() {
    assertThat(Digests.ofBox(List.of(one, two))).isEqualTo(Digests.ofBox(List.of(two, one)));
  }

  @Test
  void changesWhenABallotIsEditedExchangedOrGone() {
    String before = Digests.ofBox(List.of(one, two));
    byte[] edited = two.sealed().clone();
    edited[3] ^= 1;
    assertThat(Digests.ofBox(List.of(one))).isNotEqualTo(before);
    assertThat(Digests.ofBox(List.of(one, new SealedBallot(two.id(), edited, two.receipt()))))
        .isNotEqualTo(before);
    assertThat(
            Digests.ofBox(
                List.of(
                    new SealedBallot(one.id(), two.sealed(), one.receipt()),
                    new SealedBallot(two.id(), one.sealed(), two.receipt()))))
        .isNotEqualTo(before);
  }

  @Test
  void aReceiptIsKnownByItsHashOnly() {
    assertThatThrownBy(() -> ReceiptHash.of(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ReceiptHash.of(null)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLotIsFixedBeforeAnybodyKnowsWhoIsLevel() {
    TieSeed seed = TieSeed.draw();
    assertThat(seed.text()).matches("[0-9a-f]{64}").isNotEqualTo(TieSeed.draw().text());
    assertThat(seed.commitment()).isEqualTo(Digests.ofText(seed.text()));
  }

  private static SealedBallot ballot(int number) {
    byte[] sealed = new byte[80];
    byte[] receipt = new byte[32];
    sealed[0] = (byte) number;
    receipt[0] = (byte) number;
    return new SealedBallot(UUID.randomUUID(), sealed, receipt);
  }
}
