package org.palabre.count.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.count.BallotKind;
import org.palabre.count.Ballots;
import org.palabre.count.Election;
import org.palabre.count.Message;
import org.palabre.count.Messages;
import org.palabre.count.Project;
import org.palabre.count.RandomElections;
import org.palabre.count.rulebook.Asked;
import org.palabre.count.rulebook.Counting;
import org.palabre.count.rulebook.Settings;

/** What is said to have been missing is tried on a changed election, built and counted anew. */
class ExplainerTest {

  @ParameterizedTest
  @CsvSource({
    "greedy,cost,none,APPROVAL",
    "greedy,cardinality,none,APPROVAL",
    "greedy,score,none,CUMULATIVE",
    "equal-shares,cost,none,APPROVAL",
    "equal-shares,cardinality,greedy,APPROVAL",
    "equal-shares,score,none,SCORING",
    "equal-shares,cost,add1,APPROVAL"
  })
  void whatWasMissingIsTrueAndTheLeast(
      String rule, String utility, String completion, BallotKind kind) {
    RandomElections elections = new RandomElections(rule.length() * 31L + utility.length());
    Asked asked = Asked.NOTHING.with(rule, utility, completion, false);
    int lost = 0;
    for (int i = 0; i < 60; i++) {
      Election election = elections.next(kind);
      Settings settings = Settings.of(election, asked);
      Counting.Counted counted = Counting.count(election, settings);
      for (Explanation explanation :
          new Explainer(settings, counted, Duration.ofMinutes(1)).explain()) {
        if (explanation.moreVotes() != null) {
          lost++;
          checkMoreVotes(election, settings, explanation);
          checkLowerCost(election, settings, explanation);
        }
        checkWords(explanation);
      }
    }
    assertThat(lost).isGreaterThan(20);
  }

  private static void checkMoreVotes(
      Election election, Settings settings, Explanation explanation) {
    Explanation.MoreVotes more = explanation.moreVotes();
    assertThat(more.isProven()).isTrue();
    assertThat(more.limit()).isEqualTo(election.ballots().size());
    int project = explanation.project();
    int last = more.ballots() == null ? more.limit() : more.ballots() - 1;
    for (int ballots = 1; ballots <= last; ballots++) {
      assertThat(winsWithBallots(election, settings, project, ballots)).isFalse();
    }
    if (more.ballots() != null) {
      assertThat(winsWithBallots(election, settings, project, more.ballots())).isTrue();
    }
  }

  private static void checkLowerCost(
      Election election, Settings settings, Explanation explanation) {
    Explanation.LowerCost lower = explanation.lowerCost();
    int project = explanation.project();
    if (lower.cost() != null) {
      assertThat(winsAtCost(election, settings, project, lower.cost())).isTrue();
    }
    if (!lower.isProven()) {
      return;
    }
    BigDecimal cent = new BigDecimal("0.01");
    BigDecimal from = lower.cost() == null ? BigDecimal.ZERO : lower.cost().add(cent);
    BigDecimal cost = election.projects().get(project).cost();
    for (BigDecimal tried = from;
        tried.compareTo(cost) < 0;
        tried = tried.add(new BigDecimal("0.37"))) {
      assertThat(winsAtCost(election, settings, project, tried)).isFalse();
    }
  }

  private static void checkWords(Explanation explanation) {
    assertThat(explanation.sentences()).isNotEmpty();
    for (Message sentence : explanation.sentences()) {
      for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
        assertThat(Messages.in(language).text(sentence)).isNotBlank().doesNotContain("{");
      }
    }
  }

  private static boolean winsWithBallots(
      Election election, Settings settings, int project, int more) {
    Ballots.Builder ballots = new Ballots.Builder(election.kind().hasPoints());
    long most = 0;
    for (int b = 0; b < election.ballots().size(); b++) {
      for (int i = election.ballots().start(b); i < election.ballots().start(b + 1); i++) {
        most = Math.max(most, election.ballots().points(i));
        ballots.add(election.ballots().choice(i), election.ballots().points(i));
      }
      ballots.endBallot();
    }
    for (int m = 0; m < more; m++) {
      ballots.add(project, most);
      ballots.endBallot();
    }
    return wins(with(election, election.projects(), ballots.build()), settings, project);
  }

  private static boolean winsAtCost(
      Election election, Settings settings, int project, BigDecimal cost) {
    List<Project> projects = new ArrayList<>(election.projects());
    Project old = projects.get(project);
    projects.set(project, new Project(old.id(), cost, old.attributes()));
    return wins(with(election, projects, election.ballots()), settings, project);
  }

  private static Election with(Election election, List<Project> projects, Ballots ballots) {
    return new Election(
        election.meta(),
        election.metaLines(),
        election.budget(),
        election.kind(),
        projects,
        ballots,
        List.of(),
        List.of());
  }

  private static boolean wins(Election election, Settings settings, int project) {
    return Counting.count(election, settings).outcome().winnerSet().get(project);
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    var french = java.util.ResourceBundle.getBundle("org.palabre.count.messages", Locale.FRENCH);
    var english =
        java.util.ResourceBundle.getBundle(
            "org.palabre.count.messages",
            Locale.ROOT,
            java.util.ResourceBundle.Control.getNoFallbackControl(
                java.util.ResourceBundle.Control.FORMAT_PROPERTIES));
    assertThat(french.getClass()).isEqualTo(english.getClass());
    for (String key : english.keySet()) {
      assertThat(((java.util.PropertyResourceBundle) french).handleGetObject(key))
          .as(key)
          .isNotNull();
      assertThat(places((String) french.getObject(key)))
          .as(key)
          .isEqualTo(places(english.getString(key)));
    }
    assertThat(java.util.Collections.list(french.getKeys()))
        .containsExactlyInAnyOrderElementsOf(english.keySet());
  }

  private static List<String> places(String text) {
    return java.util.regex.Pattern.compile("\\{[0-9]\\}")
        .matcher(text)
        .results()
        .map(java.util.regex.MatchResult::group)
        .distinct()
        .sorted()
        .toList();
  }
}
