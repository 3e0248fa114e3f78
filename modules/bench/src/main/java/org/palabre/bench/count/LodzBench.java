package org.palabre.bench.count;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.palabre.count.Contest;
import org.palabre.count.Election;
import org.palabre.count.Outcome;
import org.palabre.count.Utility;
import org.palabre.count.equalshares.Completion;
import org.palabre.count.equalshares.EqualShares;
import org.palabre.count.greedy.Greedy;

/** Łódź 2022: 90,494 ballots, 160 projects. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LodzBench {

  private byte[] file;
  private Election election;

  /** Reads the file once. */
  @Setup
  public void read() {
    file = RealElections.bytes("Poland_Lodz_2022");
    election = RealElections.read(file);
  }

  /** From bytes to an election. */
  @Benchmark
  public Election parse() {
    return RealElections.read(file);
  }

  /** Grouping ballots and plain Equal Shares. */
  @Benchmark
  public Outcome equalShares() {
    return count(election, Completion.NONE);
  }

  /** From bytes to the winners of plain Equal Shares. */
  @Benchmark
  public Outcome parseAndEqualShares() {
    return count(RealElections.read(file), Completion.NONE);
  }

  /** Equal Shares completed by Add1. */
  @Benchmark
  public Outcome add1() {
    return count(
        election,
        new Completion(Completion.Kind.ADD1, Completion.Start.EXACT, Completion.Stop.EXHAUSTIVE));
  }

  /** Greedy by votes. */
  @Benchmark
  public Outcome greedy() {
    Contest contest = new Contest(election, Contest.Terms.of(Utility.COST));
    return new Greedy(contest, Greedy.Order.PER_COST, Greedy.Fit.SKIP).count();
  }

  private static Outcome count(Election election, Completion completion) {
    return new EqualShares(new Contest(election, Contest.Terms.of(Utility.COST)), completion)
        .count();
  }
}
