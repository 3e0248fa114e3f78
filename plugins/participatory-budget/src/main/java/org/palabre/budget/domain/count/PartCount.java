package org.palabre.budget.domain.count;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.edition.CountRule;
import org.palabre.count.Ballots;
import org.palabre.count.Contest;
import org.palabre.count.Election;
import org.palabre.count.Message;
import org.palabre.count.Outcome;
import org.palabre.count.Project;
import org.palabre.count.Tie;
import org.palabre.count.explain.Explainer;
import org.palabre.count.explain.Explanation;
import org.palabre.count.explain.Reach;
import org.palabre.count.judgment.GradeScale;
import org.palabre.count.judgment.GradedElection;
import org.palabre.count.judgment.MajorityJudgment;
import org.palabre.count.judgment.MajorityJudgment.Judged;
import org.palabre.count.judgment.MajorityJudgment.Ranked;
import org.palabre.count.rulebook.Asked;
import org.palabre.count.rulebook.Counting;
import org.palabre.count.rulebook.Rule;
import org.palabre.count.rulebook.Settings;

/**
 * Counts one part by the rule its file names: who wins and why, what was level and how that was
 * decided, and what other rules would have given with the same ballots.
 *
 * <pre>{@code
 * Result result = PartCount.count(file.read(), Duration.ofSeconds(10));
 * result.winners();
 * }</pre>
 */
public final class PartCount {

  private static final GradeScale GRADES =
      new GradeScale(IntStream.rangeClosed(1, BallotSheet.BEST_GRADE).boxed().toList(), 0);

  private static final List<CountRule> OTHERS =
      List.of(CountRule.MOST_VOTES, CountRule.VOTES_PER_EURO, CountRule.EQUAL_SHARES);

  private PartCount() {}

  /**
   * What a count gives.
   *
   * @param lines a line for each project, in the order of the file
   * @param ties what was level when a project was chosen
   * @param spent what the winners cost, in euros
   * @param ballots how many were counted
   * @param blank how many of them chose nothing
   * @param alone how many of them nobody else filled in the same way
   * @param others what other rules would have given; the rule applied comes first
   */
  public record Result(
      List<Line> lines,
      List<Level> ties,
      BigDecimal spent,
      int ballots,
      int blank,
      int alone,
      List<Other> others) {

    /** The ids of the winners, in the order they were chosen. */
    public List<String> winners() {
      return lines.stream()
          .filter(Line::won)
          .sorted(Comparator.comparingInt(Line::rank))
          .map(Line::id)
          .toList();
    }
  }

  /**
   * What became of a project.
   *
   * @param id its id in the file
   * @param cost in euros
   * @param votes how many ballots support it; for grades, how many graded it
   * @param score its points, where ballots carry points or ranks; for grades its median grade; else
   *     null
   * @param rank its place among the winners from 1, in the order they were chosen; with grades its
   *     place among all; 0 for none
   * @param verdict why, in one word
   * @param why why, in sentences
   */
  public record Line(
      String id,
      BigDecimal cost,
      long votes,
      BigDecimal score,
      int rank,
      boolean won,
      Explanation.Verdict verdict,
      List<Message> why) {}

  /**
   * Projects that were level.
   *
   * @param step the place they competed for, from 1
   * @param ids their ids, the one chosen first
   * @param by what decided: {@code votes}, {@code cost} or {@code lot}
   */
  public record Level(int step, List<String> ids, String by) {}

  /**
   * What a rule would have given.
   *
   * @param rule the name of the rule in a file
   * @param winners the ids, in the order they were chosen
   * @param spent what they cost, in euros
   * @param reached how many ballots chose at least one of them
   */
  public record Other(String rule, List<String> winners, BigDecimal spent, int reached) {}

  /**
   * Counts.
   *
   * @param election an election whose keys name its rule
   * @param allowed how long what would have changed the outcome may be looked for
   * @throws org.palabre.count.FaultyInput when it names no rule that can be counted
   */
  public static Result count(Election election, Duration allowed) {
    Settings settings = Settings.of(election, Asked.NOTHING);
    List<Other> others = others(election);
    if (settings.rule() == Rule.MAJORITY_JUDGMENT) {
      return judged(election, judge(election, settings), others);
    }
    Counting.Counted counted = Counting.count(election, settings);
    return counted(election, settings, counted, allowed, others);
  }

  /** The ids of who wins by the rule the election names, in the order they are chosen. */
  public static List<String> winners(Election election) {
    Settings settings = Settings.of(election, Asked.NOTHING);
    return settings.rule() == Rule.MAJORITY_JUDGMENT
        ? funded(judge(election, settings))
        : Counting.count(election, settings).outcome().winnerIds();
  }

  /** Where no ballot gives any grade nothing was chosen, and nothing is funded. */
  private static Judged judge(Election election, Settings settings) {
    Judged judged =
        new MajorityJudgment(
                GradedElection.of(election, GRADES), settings.ungraded(), settings.tie())
            .count();
    return isSilent(election)
        ? new Judged(
            judged.ranking().stream()
                .map(one -> new Ranked(one.project(), one.id(), one.counts(), one.median(), false))
                .toList(),
            List.of(),
            BigDecimal.ZERO)
        : judged;
  }

  private static boolean isSilent(Election election) {
    return IntStream.range(0, election.projects().size())
        .allMatch(project -> votes(election, project) == 0);
  }

  private static List<String> funded(Judged judged) {
    return judged.ranking().stream().filter(Ranked::isFunded).map(Ranked::id).toList();
  }

  private static Result counted(
      Election election,
      Settings settings,
      Counting.Counted counted,
      Duration allowed,
      List<Other> others) {
    Outcome outcome = counted.outcome();
    Contest contest = outcome.contest();
    List<Line> lines = new ArrayList<>();
    for (Explanation one : new Explainer(settings, counted, allowed).explain()) {
      Project project = election.projects().get(one.project());
      boolean won = one.verdict() == Explanation.Verdict.WON;
      lines.add(
          new Line(
              project.id(),
              project.cost(),
              contest.votes(one.project()),
              score(election, one.project()),
              won ? one.step().number() : 0,
              won,
              one.verdict(),
              one.sentences()));
    }
    List<Level> ties =
        outcome.ties().stream()
            .filter(tie -> tie.raise() == null)
            .map(tie -> level(election, tie))
            .toList();
    return result(election, lines, ties, contest.amount(outcome.cost()), others);
  }

  private static Level level(Election election, Tie tie) {
    List<String> ids = new ArrayList<>();
    ids.add(election.projects().get(tie.chosen()).id());
    for (int project : tie.projects()) {
      if (project != tie.chosen()) {
        ids.add(election.projects().get(project).id());
      }
    }
    return new Level(tie.step(), ids, tie.by());
  }

  private static Result judged(Election election, Judged judged, List<Other> others) {
    Map<String, Line> byId = new HashMap<>();
    boolean silent = isSilent(election);
    for (int place = 1; place <= judged.ranking().size(); place++) {
      Ranked ranked = judged.ranking().get(place - 1);
      Project project = election.projects().get(ranked.project());
      int median = ranked.median() < 0 ? 0 : GRADES.grades().get(ranked.median());
      Explanation.Verdict verdict =
          ranked.isFunded()
              ? Explanation.Verdict.WON
              : silent ? Explanation.Verdict.NO_SUPPORT : Explanation.Verdict.DID_NOT_FIT;
      byId.put(
          ranked.id(),
          new Line(
              ranked.id(),
              project.cost(),
              votes(election, ranked.project()),
              BigDecimal.valueOf(median),
              place,
              ranked.isFunded(),
              verdict,
              List.of(
                  Message.of(
                      switch (verdict) {
                        case WON -> "explain.judgment.won";
                        case NO_SUPPORT -> "explain.lost.nobody";
                        default -> "explain.judgment.lost";
                      },
                      ranked.id(),
                      place,
                      String.valueOf(median)))));
    }
    List<Line> lines =
        election.projects().stream()
            .map(project -> byId.get(project.id()))
            .filter(line -> line != null)
            .toList();
    List<Level> ties =
        judged.ties().stream().map(tie -> new Level(tie.place(), tie.ids(), tie.by())).toList();
    return result(election, lines, ties, judged.spent(), others);
  }

  private static Result result(
      Election election, List<Line> lines, List<Level> ties, BigDecimal spent, List<Other> others) {
    return new Result(
        lines, ties, spent, election.ballots().size(), blank(election), alone(election), others);
  }

  private static long votes(Election election, int project) {
    Ballots ballots = election.ballots();
    return IntStream.range(0, ballots.start(ballots.size()))
        .filter(i -> ballots.choice(i) == project && ballots.points(i) > 0)
        .count();
  }

  /** Points, or what a ranking gives (its length less one less the place); null for approvals. */
  private static BigDecimal score(Election election, int project) {
    Ballots ballots = election.ballots();
    return switch (election.kind()) {
      case CUMULATIVE, SCORING -> {
        long sum = 0;
        for (int i = 0; i < ballots.start(ballots.size()); i++) {
          sum += ballots.choice(i) == project ? ballots.points(i) : 0;
        }
        yield BigDecimal.valueOf(sum, ballots.pointsScale());
      }
      case ORDINAL -> {
        long sum = 0;
        for (int b = 0; b < ballots.size(); b++) {
          for (int i = ballots.start(b); i < ballots.start(b + 1); i++) {
            sum += ballots.choice(i) == project ? ballots.start(b + 1) - 1 - i : 0;
          }
        }
        yield BigDecimal.valueOf(sum);
      }
      default -> null;
    };
  }

  private static int blank(Election election) {
    Ballots ballots = election.ballots();
    return (int)
        IntStream.range(0, ballots.size())
            .filter(b -> ballots.start(b) == ballots.start(b + 1))
            .count();
  }

  /** Ballots that nobody else filled in the same way: whoever announced theirs could be known. */
  private static int alone(Election election) {
    Ballots ballots = election.ballots();
    Map<String, Integer> same = new HashMap<>();
    for (int b = 0; b < ballots.size(); b++) {
      StringBuilder ballot = new StringBuilder();
      for (int i = ballots.start(b); i < ballots.start(b + 1); i++) {
        ballot.append(ballots.choice(i)).append('=').append(ballots.points(i)).append(' ');
      }
      same.merge(ballot.toString(), 1, Integer::sum);
    }
    return (int) same.values().stream().filter(times -> times == 1).count();
  }

  private static List<Other> others(Election election) {
    Set<String> rules = new HashSet<>();
    List<Other> others = new ArrayList<>();
    List<String> all = new ArrayList<>();
    String own = election.ownRule().orElse("");
    // Two words of files for one rule: a threshold, where there is one, holds for both.
    all.add(
        own.equalsIgnoreCase("greedy-threshold") ? PartElection.rule(CountRule.MOST_VOTES) : own);
    OTHERS.stream().map(PartElection::rule).forEach(all::add);
    for (String rule : all) {
      if (rules.add(rule)) {
        others.add(other(election, rule));
      }
    }
    return others;
  }

  private static Other other(Election election, String rule) {
    Map<String, String> keys = new LinkedHashMap<>(election.meta());
    keys.put("rule", rule);
    Election same =
        new Election(
            keys,
            Map.of(),
            election.budget(),
            election.kind(),
            election.projects(),
            election.ballots(),
            election.ceilings(),
            List.of());
    List<String> winners = winners(same);
    Map<String, Integer> positions = election.positions();
    BitSet set = new BitSet();
    BigDecimal spent = BigDecimal.ZERO;
    for (String id : winners) {
      set.set(positions.get(id));
      spent = spent.add(election.projects().get(positions.get(id)).cost());
    }
    return new Other(rule, winners, spent, Reach.of(election, set).one());
  }
}
