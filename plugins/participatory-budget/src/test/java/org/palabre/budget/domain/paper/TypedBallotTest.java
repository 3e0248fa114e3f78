package org.palabre.budget.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.BallotSheet.Option;
import org.palabre.budget.domain.ballot.BallotSheet.Part;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.edition.BallotType;
import org.palabre.budget.domain.edition.BudgetRules.Ballot;
import org.palabre.budget.domain.paper.PaperBallot.Invalid;
import org.palabre.input.Refusal;

/** A ballot of paper is typed in a few keys, and held to the same rules as one from a screen. */
class TypedBallotTest {

  @Test
  void findsTheListOfEachNumber() {
    assertThat(read(BallotType.APPROVAL, "5 1, 2")).isEqualTo("nord:5=1;:1=1,2=1");
  }

  @Test
  void takesPointsPlacesAndGrades() {
    assertThat(read(BallotType.POINTS, "1=3 2=2")).isEqualTo(":1=3,2=2");
    assertThat(read(BallotType.GRADES, "1:5 2=1")).isEqualTo(":1=5,2=1");
    assertThat(read(BallotType.RANKING, "2 1 6 5")).isEqualTo(":2=1,1=2;nord:6=1,5=2");
    assertThat(read(BallotType.RANKING, "1=2 2=1")).isEqualTo(":1=2,2=1");
  }

  @Test
  void namesWhatCannotBeRead() {
    refused(BallotType.APPROVAL, "1 x", "word");
    refused(BallotType.APPROVAL, "1 99", "unknown");
    refused(BallotType.APPROVAL, "1 1", "twice");
    refused(BallotType.APPROVAL, "1 2 3", "most");
    refused(BallotType.APPROVAL, "1=2", "value");
    refused(BallotType.APPROVAL, "5 7", "areas");
    refused(BallotType.KNAPSACK, "3 4", "envelope");
    refused(BallotType.POINTS, "1", "bare.POINTS");
    refused(BallotType.POINTS, "1=3 2=3", "points");
    refused(BallotType.GRADES, "1", "bare.GRADES");
    refused(BallotType.RANKING, "1=1 2=1", "places");
    refused(BallotType.APPROVAL, "-1", "word");
    refused(BallotType.APPROVAL, "1 ".repeat(1_001), "long");
  }

  @Test
  void isTypedBackAsItWasRead() {
    for (BallotType type : BallotType.values()) {
      String typed = type == BallotType.APPROVAL || type == BallotType.KNAPSACK ? "1 2" : "1=2 2=1";
      Choices choices = TypedBallot.read(sheet(type), "ballot-1", typed);
      assertThat(TypedBallot.write(choices, type)).isEqualTo(typed);
    }
  }

  @Test
  void keepsBallotsAsText() {
    List<Optional<PaperBallot>> ballots =
        List.of(
            Optional.of(PaperBallot.of(Choices.read(":2=1,1=1"))),
            Optional.empty(),
            Optional.of(PaperBallot.BLANK),
            Optional.of(PaperBallot.invalid(Invalid.SIGNED)));
    assertThat(PaperBallot.read(PaperBallot.write(ballots))).isEqualTo(ballots);
  }

  @Test
  void isTheSameInWhateverOrderItWasEntered() {
    assertThat(PaperBallot.of(Choices.read("nord:5=1;:2=1,1=1")))
        .isEqualTo(PaperBallot.of(Choices.read(":1=1,2=1;nord:5=1")));
    assertThat(PaperBallot.BLANK).isNotEqualTo(PaperBallot.invalid(Invalid.OTHER));
    assertThat(PaperBallot.invalid(Invalid.OTHER).isBlank()).isFalse();
  }

  private static String read(BallotType type, String typed) {
    return TypedBallot.read(sheet(type), "ballot-1", typed).write();
  }

  private static void refused(BallotType type, String typed, String fault) {
    assertThatThrownBy(() -> read(type, typed))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("ballot-1");
              assertThat(refusal.key()).isEqualTo("budget.tally.fault." + fault);
            });
  }

  /** Two of the city and of each area may be named; 1 to 4 are the city's, 5 and 6 Nord's. */
  private static BallotSheet sheet(BallotType type) {
    return new BallotSheet(
        new Ballot(type, 2, 5, 3),
        List.of(part("", "", 1, 4), part("nord", "Nord", 5, 6), part("sud", "Sud", 7, 8)));
  }

  private static Part part(String key, String name, int from, int to) {
    return new Part(
        key,
        name,
        new BigDecimal(60_000),
        IntStream.rangeClosed(from, to)
            .mapToObj(
                number ->
                    new Option(
                        UUID.randomUUID(),
                        number,
                        "Projet " + number,
                        "",
                        new BigDecimal(number * 10_000)))
            .toList());
  }
}
