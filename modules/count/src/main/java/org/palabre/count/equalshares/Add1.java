package org.palabre.count.equalshares;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palabre.count.Allowance;
import org.palabre.count.Contest;
import org.palabre.count.StopReason;

/**
 * Raises every voter's budget one currency unit at a time and keeps the last outcome that fits the
 * envelope (the completion used in Wieliczka, Świecie and Assen; equalshares.net, "Add1").
 *
 * <p>Outcomes exist only at whole raises k = 0, 1, 2… Stretches of k proven to give the same run
 * are jumped over ({@link Engine#isSameUpTo}); the answer is that of trying every k.
 */
final class Add1 {

  /**
   * Where the search ended.
   *
   * @param raise how many units were added to every voter's budget
   * @param run the outcome there
   * @param reason why it ended
   * @param otherTies ties met at other raises, by their tied projects: the first raise they were
   *     met at
   */
  record End(
      BigInteger raise, Run run, StopReason reason, Map<List<Integer>, TieElsewhere> otherTies) {}

  /** A tie met at another raise than the final one. */
  record TieElsewhere(BigInteger raise, int round) {}

  /** A jump costs about two runs: below this length steps are as quick. */
  private static final BigInteger SHORTEST = BigInteger.valueOf(4);

  /** After failed attempts in a row a jump is tried only every so many steps. */
  private static final int MOST_PATIENCE = 64;

  private final Contest contest;
  private final Engine engine;
  private final BigInteger start;
  private final BigInteger unit;
  private final Completion.Stop stop;
  private final boolean jumps;
  private final BitSet supported = new BitSet();
  private final Map<List<Integer>, TieElsewhere> otherTies = new LinkedHashMap<>();

  Add1(
      Contest contest,
      Engine engine,
      BigInteger start,
      BigInteger unit,
      Completion.Stop stop,
      boolean jumps) {
    this.contest = contest;
    this.engine = engine;
    this.start = start;
    this.unit = unit;
    this.stop = stop;
    this.jumps = jumps;
    contest.supported().forEach(supported::set);
  }

  End search() {
    BigInteger raise = BigInteger.ZERO;
    Run run = engine.run(start);
    BigInteger stride = SHORTEST;
    int failures = 0;
    int pause = 0;
    while (true) {
      if (isAllFunded(run)) {
        return end(raise, run, StopReason.ALL_FUNDED);
      }
      if (stop == Completion.Stop.EXHAUSTIVE && isExhaustive(run)) {
        return end(raise, run, StopReason.EXHAUSTIVE);
      }
      if (jumps && pause == 0) {
        BigInteger jump = longestJump(run, raise, stride);
        if (jump.signum() > 0) {
          remember(raise, run);
          raise = raise.add(jump);
          stride = jump.shiftLeft(1);
          failures = 0;
          // The next attempt starts from a run of its own: its ρ are lower, so it proves more.
          run = engine.run(budget(raise));
          continue;
        }
        stride = SHORTEST;
        pause = Math.min(1 << Math.min(failures, 10), MOST_PATIENCE);
        failures++;
      }
      pause = Math.max(0, pause - 1);
      Run next = engine.run(budget(raise.add(BigInteger.ONE)));
      if (next.cost().compareTo(contest.budget()) > 0) {
        remember(raise.add(BigInteger.ONE), next);
        return end(raise, run, StopReason.OVERSPEND);
      }
      remember(raise, run);
      raise = raise.add(BigInteger.ONE);
      run = next;
    }
  }

  private BigInteger budget(BigInteger raise) {
    return start.add(unit.multiply(raise));
  }

  /**
   * How far the same run is proven to last: tries a stride, doubles it while it holds, quarters it
   * when it does not. Zero when not even the shortest jump is proven.
   */
  private BigInteger longestJump(Run run, BigInteger raise, BigInteger stride) {
    BigInteger proven = BigInteger.ZERO;
    BigInteger tried = stride;
    while (engine.isSameUpTo(run, budget(raise.add(tried)))) {
      proven = tried;
      tried = tried.shiftLeft(1);
    }
    while (proven.signum() == 0 && tried.compareTo(SHORTEST) > 0) {
      tried = tried.shiftRight(2).max(SHORTEST);
      if (engine.isSameUpTo(run, budget(raise.add(tried)))) {
        proven = tried;
      }
    }
    return proven;
  }

  /**
   * Whether no budget, however large, could add a project: all are funded, or ceilings bar the
   * rest.
   */
  private boolean isAllFunded(Run run) {
    return open(run).isEmpty();
  }

  private boolean isExhaustive(Run run) {
    BigInteger left = contest.budget().subtract(run.cost());
    return open(run).stream().noneMatch(p -> contest.cost(p).compareTo(left) <= 0);
  }

  /** Supported projects that a run leaves unfunded and that no ceiling bars. */
  private BitSet open(Run run) {
    BitSet open = (BitSet) supported.clone();
    engine.free().forEach(open::clear);
    for (int p : run.order()) {
      open.clear(p);
    }
    if (!contest.terms().ceilings().isEmpty()) {
      Allowance allowance = new Allowance(contest);
      engine.free().forEach(allowance::take);
      for (int p : run.order()) {
        allowance.take(p);
      }
      for (int p : open.stream().toArray()) {
        if (!allowance.admits(p)) {
          open.clear(p);
        }
      }
    }
    return open;
  }

  private void remember(BigInteger raise, Run run) {
    for (Run.TieAt tie : run.ties()) {
      otherTies.putIfAbsent(tie.projects(), new TieElsewhere(raise, tie.round()));
    }
  }

  private End end(BigInteger raise, Run run, StopReason reason) {
    run.ties().forEach(tie -> otherTies.remove(tie.projects()));
    return new End(raise, run, reason, otherTies);
  }
}
