package org.palabre.budget.web.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palabre.budget.domain.ballot.BallotCheck.Fault;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.BallotSheet.Option;
import org.palabre.budget.domain.ballot.BallotSheet.Part;
import org.palabre.budget.domain.edition.BallotType;
import org.palabre.budget.domain.edition.BudgetRules.Ballot;
import org.palabre.budget.web.vote.BallotFields.Filled;

/** What a page sends becomes a ballot, and a ballot the fields of a page. */
class BallotFieldsTest {

  private final BallotSheet sheet =
      new BallotSheet(
          new Ballot(BallotType.POINTS, 5, 10, 5),
          List.of(part(BallotSheet.CITY, 1, 2), part("nord", 12)));

  @Test
  void readsTheMarksOfEachPart() {
    Filled filled = read(Map.of("m::1", "3", "m::2", "", "m:nord:12", " 5 "));
    assertThat(filled.choices().write()).isEqualTo(":1=3;nord:12=5");
    assertThat(filled.faults()).isEmpty();
  }

  @Test
  void takesZeroAndNothingForNoMark() {
    assertThat(read(Map.of("m::1", "0", "m::2", "00")).choices().isBlank()).isTrue();
  }

  @Test
  void looksAtNoProjectThatIsNotOffered() {
    assertThat(read(Map.of("m::12", "3", "m:sud:1", "1")).choices().isBlank()).isTrue();
  }

  @Test
  void saysWhichFieldHoldsNoMark() {
    assertThat(read(Map.of("m::2", "-1", "m:nord:12", "1e3")).faults())
        .containsExactly(
            new Fault("typed", BallotSheet.CITY, List.of(2)),
            new Fault("typed", "nord", List.of(12)));
  }

  @Test
  void givesWhatWasTypedBackAsItWas() {
    Map<String, String> sent = Map.of("m::1", "3", "m::2", "cinq", "m:nord:13", "1");
    assertThat(BallotFields.typed(sheet, name -> Optional.ofNullable(sent.get(name))))
        .containsExactly(Map.entry("m::1", "3"), Map.entry("m::2", "cinq"));
  }

  @Test
  void givesABallotBackAsFields() {
    Map<String, String> sent = Map.of("m::1", "3", "m:nord:12", "5");
    assertThat(BallotFields.write(read(sent).choices()))
        .containsExactly(Map.entry("m::1", 3), Map.entry("m:nord:12", 5));
  }

  private Filled read(Map<String, String> sent) {
    return BallotFields.read(sheet, name -> Optional.ofNullable(sent.get(name)));
  }

  private static Part part(String key, int... numbers) {
    return new Part(
        key,
        key,
        BigDecimal.TEN,
        java.util.stream.IntStream.of(numbers)
            .mapToObj(n -> new Option(UUID.randomUUID(), n, "Projet", "", BigDecimal.ONE))
            .toList());
  }
}
