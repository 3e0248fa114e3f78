package org.palabre.count.explain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.palabre.count.Allowance;
import org.palabre.count.Contest;
import org.palabre.count.Message;
import org.palabre.count.Outcome;
import org.palabre.count.Project;
import org.palabre.count.Step;
import org.palabre.count.StopReason;
import org.palabre.count.Utility;
import org.palabre.count.equalshares.Completion;
import org.palabre.count.equalshares.SupportersMoney;
import org.palabre.count.rulebook.Counting;
import org.palabre.count.rulebook.Rule;
import org.palabre.count.rulebook.Settings;

/**
 * Explains every project of a count.
 *
 * <p>What a change would have done is found by counting again with that change, never by a formula
 * alone. Searches that last longer than allowed say so: what they give is then true but not proven
 * to be the least.
 */
public final class Explainer {

  private final Settings settings;
  private final Counting.Counted counted;
  private final Outcome outcome;
  private final Contest contest;
  private final Recounts recounts;

  /**
   * Prepares explanations.
   *
   * @param settings how the election was counted
   * @param counted what the count gave
   * @param allowed how long searches by recounting may last, all together; each gets a part of it
   */
  public Explainer(Settings settings, Counting.Counted counted, Duration allowed) {
    this.settings = settings;
    this.counted = counted;
    outcome = counted.outcome();
    contest = outcome.contest();
    recounts = new Recounts(outcome, settings, new TimeShare(allowed, 2 * losers()));
  }

  private int losers() {
    return contest.projects() - outcome.steps().size();
  }

  /**
   * Explains.
   *
   * @return one explanation a project, in the order of the file
   */
  public List<Explanation> explain() {
    Map<Integer, Step> won = new HashMap<>();
    outcome.steps().forEach(step -> won.put(step.project(), step));
    boolean byShares =
        settings.rule() == Rule.EQUAL_SHARES
            && (counted.comparison() == null || counted.comparison().keepsShares());
    SupportersMoney money =
        byShares && outcome.voterBudget() != null && !endsByGreedy()
            ? SupportersMoney.of(outcome)
            : null;
    return IntStream.range(0, contest.projects())
        .parallel()
        .mapToObj(p -> won.containsKey(p) ? won(won.get(p)) : lost(p, money))
        .toList();
  }

  /** A greedy completion has the last word: a project then loses for want of room. */
  private boolean endsByGreedy() {
    return settings.completion().kind() == Completion.Kind.ADD1U
        || settings.completion().kind() == Completion.Kind.GREEDY;
  }

  private Explanation won(Step step) {
    Project project = contest.election().projects().get(step.project());
    List<Message> sentences = new ArrayList<>();
    switch (step.phase()) {
      case FREE -> sentences.add(Message.of("explain.won.free", named(project), step.number()));
      case EQUAL_SHARES -> {
        boolean points =
            contest.terms().utility() == Utility.SCORE
                || contest.terms().utility() == Utility.BORDA;
        sentences.add(
            Message.of(
                points ? "explain.won.shares.points" : "explain.won.shares",
                named(project),
                step.number(),
                step.supporters(),
                project.cost(),
                step.price().rounded(2)));
        if (step.emptied() > 0) {
          sentences.add(Message.of("explain.won.emptied", step.emptied()));
        }
      }
      default ->
          sentences.add(
              Message.of(
                  "explain.won.greedy",
                  named(project),
                  step.number(),
                  contest.votes(step.project()),
                  project.cost()));
    }
    return new Explanation(
        step.project(), Explanation.Verdict.WON, step, -1, null, null, null, sentences);
  }

  private static String named(Project project) {
    return project.name().isEmpty() ? project.id() : project.id() + " (" + project.name() + ")";
  }

  private Explanation lost(int p, SupportersMoney money) {
    Project project = contest.election().projects().get(p);
    if (project.isWithdrawn()) {
      return new Explanation(
          p,
          Explanation.Verdict.WITHDRAWN,
          null,
          -1,
          null,
          null,
          null,
          List.of(Message.of("explain.lost.withdrawn", named(project))));
    }
    if (!contest.isEligible(p)) {
      return searched(
          p,
          Explanation.Verdict.BELOW_THRESHOLD,
          -1,
          null,
          Message.of("explain.lost.threshold", named(project), contest.votes(p)));
    }
    if (!contest.isSupported(p)) {
      return searched(
          p,
          Explanation.Verdict.NO_SUPPORT,
          -1,
          null,
          Message.of("explain.lost.nobody", named(project)));
    }
    if (money != null) {
      return lostByShares(p, project, money);
    }
    return lostByGreedy(p, project);
  }

  private Explanation lostByShares(int p, Project project, SupportersMoney money) {
    int lostAt = money.unaffordableAfter(p);
    if (lostAt < 0) {
      return lostByGreedy(p, project);
    }
    BigDecimal left = money.leftAfter(p, lostAt).rounded(2);
    Message sentence =
        lostAt == 0
            ? Message.of("explain.lost.shares.start", named(project), project.cost(), left)
            : Message.of("explain.lost.shares", named(project), project.cost(), lostAt, left);
    return searched(p, Explanation.Verdict.NOT_AFFORDABLE, lostAt, left, sentence);
  }

  private Explanation lostByGreedy(int p, Project project) {
    BigInteger left = contest.budget();
    Allowance allowance = new Allowance(contest);
    int step = 0;
    boolean isClosed = !allowance.admits(p);
    while (!isClosed && contest.cost(p).compareTo(left) <= 0 && step < outcome.steps().size()) {
      int selected = outcome.steps().get(step).project();
      left = left.subtract(contest.cost(selected));
      allowance.take(selected);
      isClosed = !allowance.admits(p);
      step++;
    }
    BigDecimal money = contest.amount(left);
    if (contest.cost(p).compareTo(left) > 0) {
      Message sentence =
          step == 0
              ? Message.of("explain.lost.dear", named(project), project.cost(), money)
              : Message.of("explain.lost.fit", named(project), project.cost(), step, money);
      return searched(p, Explanation.Verdict.DID_NOT_FIT, step, money, sentence);
    }
    if (isClosed) {
      return searched(
          p,
          Explanation.Verdict.CEILING,
          step,
          money,
          Message.of("explain.lost.ceiling", named(project), step));
    }
    if (outcome.stop() == StopReason.DID_NOT_FIT) {
      return searched(
          p,
          Explanation.Verdict.AFTER_THE_END,
          step,
          money,
          Message.of("explain.lost.end", named(project), step));
    }
    return searched(
        p,
        Explanation.Verdict.REPLACED,
        step,
        money,
        Message.of("explain.lost.replaced", named(project)));
  }

  private Explanation searched(
      int p, Explanation.Verdict verdict, int lostAt, BigDecimal money, Message reason) {
    Explanation.MoreVotes more = recounts.moreVotes(p);
    Explanation.LowerCost lower = recounts.lowerCost(p);
    return new Explanation(
        p, verdict, null, lostAt, money, more, lower, List.of(reason, say(more), say(lower)));
  }

  private static Message say(Explanation.MoreVotes more) {
    if (more.ballots() == null) {
      return more.isProven()
          ? Message.of("explain.more.none", more.limit())
          : Message.of("explain.more.unknown");
    }
    if (more.isProven() && more.ballots() == 1) {
      return Message.of("explain.more.one");
    }
    return more.isProven()
        ? Message.of("explain.more", more.ballots())
        : Message.of("explain.more.atMost", more.ballots());
  }

  private static Message say(Explanation.LowerCost lower) {
    if (lower.cost() == null) {
      return lower.isProven()
          ? Message.of("explain.lower.none")
          : Message.of("explain.lower.unknown");
    }
    return lower.isProven()
        ? Message.of("explain.lower", lower.cost())
        : Message.of("explain.lower.atLeast", lower.cost());
  }
}
