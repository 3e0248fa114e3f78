package org.palabre.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.palabre.input.Refusal;

class ToldTest {

  private static final LocalDate TODAY = LocalDate.now();

  @Test
  void keepsLinesAccentsAndEmoji() {
    String words = "Déjà 🏫\r\n\r\n- l’été\r\n  NULL O'Neill #{7*7} <b>gras</b>";
    assertThat(Told.online(words, null, null, TODAY).words())
        .isEqualTo(words.replace("\r\n", "\n"));
  }

  @Test
  void takesTwentyThousandCharactersAndNotOneMore() {
    assertThat(Told.online("🏫".repeat(Told.LONGEST), null, null, TODAY).words()).isNotEmpty();
    Refusal refusal = refused(() -> Told.online("🏫".repeat(Told.LONGEST + 1), null, null, TODAY));
    assertThat(refusal.field()).isEqualTo("words");
    assertThat(refusal.key()).isEqualTo("input.long");
  }

  @Test
  void refusesNothingAndWhatLies() {
    assertThat(refused(() -> Told.online(" \n ", null, null, TODAY)).key())
        .isEqualTo("input.blank");
    assertThat(refused(() -> Told.online("a\u202Eb", null, null, TODAY)).key())
        .isEqualTo("input.character");
    assertThat(refused(() -> Told.online("a\u0000b", null, null, TODAY)).key())
        .isEqualTo("input.character");
  }

  @Test
  void refusesTheFutureAndImpossibleHeadCounts() {
    assertThat(refused(() -> heard(new PartialDate(TODAY.getYear() + 1, null, null), null)).field())
        .isEqualTo("said");
    for (int heads : new int[] {0, -3, Told.MOST_HEADS + 1}) {
      assertThat(refused(() -> heard(null, heads)).field()).isEqualTo("headCount");
    }
    assertThat(heard(new PartialDate(TODAY.getYear(), null, null), 1).headCount()).isEqualTo(1);
  }

  @Test
  void knowsNothingOfWhoLeftNoName() {
    assertThat(Told.online("Bonjour", " ", " ", TODAY).speaker()).isNull();
    assertThat(Told.online("Bonjour", " ", " ", TODAY).place()).isNull();
  }

  private static Told heard(PartialDate said, Integer heads) {
    return new Told("Bonjour", null, Channel.MEETING, said, null, heads, null);
  }

  private static Refusal refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable told) {
    return catchThrowableOfType(Refusal.class, told);
  }
}
