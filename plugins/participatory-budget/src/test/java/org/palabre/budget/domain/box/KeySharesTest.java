package org.palabre.budget.domain.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.palabre.input.Refusal;

/** Enough shares open the box, fewer do not, and whoever mistypes one is told where. */
class KeySharesTest {

  private final UUID edition = UUID.randomUUID();
  private final OpeningKey key = OpeningKey.fresh();

  @Test
  void enoughSharesMakeTheKeyWhicheverTheyAre() {
    for (int shares = 1; shares <= 5; shares++) {
      for (int threshold = 1; threshold <= shares; threshold++) {
        List<KeyShare> all = KeyShares.split(key, edition, shares, threshold);
        Collections.shuffle(all);
        List<KeyShare> some = new ArrayList<>(all.subList(0, threshold));
        assertThat(combine(some, threshold).secret())
            .as("%d of %d", threshold, shares)
            .isEqualTo(key.secret());
        assertThat(combine(all, threshold).secret()).isEqualTo(key.secret());
      }
    }
  }

  @Test
  void fewerSharesMakeNothing() {
    List<KeyShare> shares = KeyShares.split(key, edition, 3, 2);
    assertThat(refusal(() -> combine(shares.subList(0, 1), 2))).isEqualTo("budget.share.few");
    assertThat(refusal(() -> combine(shares.subList(0, 1), 1))).isEqualTo("budget.share.wrong");
    assertThat(refusal(() -> combine(List.of(shares.get(0), shares.get(0)), 2)))
        .isEqualTo("budget.share.twice");
  }

  @Test
  void aShareIsReadAsItWasWritten() {
    KeyShare share = KeyShares.split(key, edition, 3, 2).get(1);
    assertThat(share.groups())
        .hasSize(15)
        .allMatch(group -> group.matches("[0-9A-HJKMNP-TV-Z]{5}"));
    for (String typed :
        new String[] {
          share.write(),
          share.write().replace(" ", ""),
          share.write().toLowerCase().replace(" ", "-"),
          share.write().replace('0', 'o').replace('1', 'l'),
          "  " + share.write().replace(" ", "\n")
        }) {
      KeyShare read = KeyShare.read(typed);
      assertThat(read.index()).isEqualTo(2);
      assertThat(read.hash()).isEqualTo(share.hash());
    }
  }

  @Test
  void everySlipNamesItsGroup() {
    KeyShare share = KeyShares.split(key, edition, 3, 2).get(0);
    String symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    for (int group = 0; group < KeyShare.GROUPS; group++) {
      for (int at = 0; at < KeyShare.GROUP; at++) {
        for (char other : symbols.toCharArray()) {
          List<String> groups = new ArrayList<>(share.groups());
          StringBuilder slip = new StringBuilder(groups.get(group));
          if (slip.charAt(at) != other) {
            slip.setCharAt(at, other);
            groups.set(group, slip.toString());
            assertNames(group + 1, groups);
          }
        }
      }
      for (int at = 0; at + 1 < KeyShare.GROUP; at++) {
        List<String> groups = new ArrayList<>(share.groups());
        StringBuilder slip = new StringBuilder(groups.get(group));
        char first = slip.charAt(at);
        slip.setCharAt(at, slip.charAt(at + 1));
        slip.setCharAt(at + 1, first);
        if (!slip.toString().equals(groups.get(group))) {
          groups.set(group, slip.toString());
          assertNames(group + 1, groups);
        }
      }
    }
  }

  @Test
  void aMissingCharacterNamesItsGroupAndAMissingGroupIsSaid() {
    List<String> groups = new ArrayList<>(KeyShares.split(key, edition, 3, 2).get(0).groups());
    assertThat(refusal(() -> KeyShare.read(String.join(" ", groups.subList(0, 14)))))
        .isEqualTo("budget.share.length");
    assertThat(refusal(() -> KeyShare.read(null))).isEqualTo("budget.share.length");
    groups.set(4, groups.get(4).substring(1));
    assertNames(5, groups);
  }

  @Test
  void groupsExchangedAreFound() {
    List<String> groups = new ArrayList<>(KeyShares.split(key, edition, 3, 2).get(0).groups());
    Collections.swap(groups, 2, 9);
    assertNames(3, groups);
  }

  @Test
  void aShareOfAnotherKeyOrEditionIsNamed() {
    KeyShare other = KeyShares.split(OpeningKey.fresh(), edition, 3, 2).get(0);
    KeyShare elsewhere = KeyShares.split(key, UUID.randomUUID(), 3, 2).get(0);
    KeyShare ours = KeyShares.split(key, edition, 3, 2).get(1);
    assertThat(refusal(() -> combine(List.of(ours, other), 2))).isEqualTo("budget.share.foreign");
    assertThat(refusal(() -> combine(List.of(ours, elsewhere), 2)))
        .isEqualTo("budget.share.foreign");
  }

  @Test
  void aForgedShareMakesNoKey() {
    List<KeyShare> shares = KeyShares.split(key, edition, 3, 2);
    byte[] forged = shares.get(0).bytes();
    forged[7] ^= 4;
    KeyShare wrong = new KeyShare(key.ballotKey().markIn(edition), 1, forged);
    assertThat(refusal(() -> combine(List.of(wrong, shares.get(1)), 2)))
        .isEqualTo("budget.share.wrong");
    assertThat(wrong.hash()).isNotEqualTo(shares.get(0).hash());
  }

  private OpeningKey combine(List<KeyShare> shares, int threshold) {
    return KeyShares.combine(shares, threshold, edition, key.ballotKey());
  }

  private static void assertNames(int group, List<String> groups) {
    assertThatThrownBy(() -> KeyShare.read(String.join(" ", groups)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("budget.share.group");
              assertThat(refused.arguments()[0]).isEqualTo(group);
            });
  }

  private static String refusal(ThrowingCallable act) {
    return catchThrowableOfType(Refusal.class, act).key();
  }
}
