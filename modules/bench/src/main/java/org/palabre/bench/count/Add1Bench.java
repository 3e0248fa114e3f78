package org.palabre.bench.count;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
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

/** Add1 with its jumps and without: jumping must never be slower than trying every raise. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class Add1Bench {

  /** The election. */
  @Param({
    "France_Toulouse_2022",
    "France_Toulouse_2019",
    "Netherlands_Assen_2024",
    "Netherlands_Amsterdam_252",
    "Poland_Wieliczka_2023_Green_Budget",
    "Poland_Czestochowa_2020",
    "US_Stanford_Dataset_PB_Cambridge_2015_vote_knapsacks"
  })
  public String file;

  /** Whether stretches proven to change nothing are jumped over. */
  @Param({"true", "false"})
  public boolean jumps;

  private Election election;

  /** Reads the file once. */
  @Setup
  public void read() {
    election = RealElections.read(RealElections.bytes(file));
  }

  /** Equal Shares with the utility cost, completed by Add1. */
  @Benchmark
  public Outcome add1() {
    Completion completion =
        new Completion(Completion.Kind.ADD1, Completion.Start.EXACT, Completion.Stop.EXHAUSTIVE);
    Contest contest = new Contest(election, Contest.Terms.of(Utility.COST));
    return new EqualShares(contest, completion, jumps).count();
  }
}
