package org.palabre.debate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palabre.debate.Tally.Voices;
import org.palabre.drafting.College;

/** Small numbers stay untold, and cannot be found by subtracting. */
class TallyTest {

  @Test
  void tellsNothingBelowFiveVoices() {
    Tally tally = new Tally();
    tally.add(null, Choice.FOR, 4);
    assertThat(tally.all()).isEmpty();
    assertThat(tally.outside()).isEmpty();
    tally.add(null, Choice.AGAINST, 1);
    assertThat(tally.all()).contains(new Voices(4, 1, 0));
    assertThat(tally.outside()).contains(new Voices(4, 1, 0));
  }

  @Test
  void tellsTheDraftingGroupItsCollegesHoweverFew() {
    Tally tally = new Tally();
    tally.add(College.OFFICIALS, Choice.AGAINST, 1);
    tally.add(College.RESIDENTS, Choice.FOR, 2);
    tally.add(College.RESIDENTS, Choice.ABSTAIN, 1);
    assertThat(tally.of(College.OFFICIALS)).isEqualTo(new Voices(0, 1, 0));
    assertThat(tally.of(College.RESIDENTS)).isEqualTo(new Voices(2, 0, 1));
    assertThat(tally.of(College.DEPARTMENTS).sum()).isZero();
    assertThat(tally.all()).as("for everybody, four are too few").isEmpty();
  }

  @Test
  void tellsNoTotalFromWhichTheFewOutsideTheGroupCouldBeSubtracted() {
    Tally tally = new Tally();
    tally.add(College.RESIDENTS, Choice.FOR, 6);
    assertThat(tally.all()).contains(new Voices(6, 0, 0));
    tally.add(null, Choice.AGAINST, 2);
    assertThat(tally.size()).isEqualTo(8);
    assertThat(tally.all()).isEmpty();
    assertThat(tally.outside()).isEmpty();
  }
}
