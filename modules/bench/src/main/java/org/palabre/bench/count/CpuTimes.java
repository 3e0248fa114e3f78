package org.palabre.bench.count;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.palabre.count.Contest;
import org.palabre.count.Election;
import org.palabre.count.Outcome;
import org.palabre.count.Utility;
import org.palabre.count.equalshares.Completion;
import org.palabre.count.equalshares.EqualShares;

/**
 * The counting thread's own processor time, warm, least of several repeats: what remains comparable
 * on a machine that others use at the same time. Prints one line a measure.
 */
public final class CpuTimes {

  private static final int REPEATS = 12;

  private static final List<String> ADD1 =
      List.of(
          "France_Toulouse_2022",
          "France_Toulouse_2019",
          "Netherlands_Amsterdam_252",
          "Netherlands_Assen_2024",
          "Poland_Czestochowa_2020",
          "Poland_Lodz_2022",
          "Poland_Wieliczka_2023_Green_Budget",
          "US_Stanford_Dataset_PB_Cambridge_2015_vote_knapsacks");

  private CpuTimes() {}

  /**
   * Measures.
   *
   * @param args nothing
   */
  public static void main(String[] args) {
    byte[] lodz = RealElections.bytes("Poland_Lodz_2022");
    System.out.println("measure\tms");
    print("Łódź parse", least(() -> RealElections.read(lodz)));
    print(
        "Łódź parse and plain Equal Shares",
        least(() -> count(RealElections.read(lodz), Completion.NONE, true)));
    Completion add1 =
        new Completion(Completion.Kind.ADD1, Completion.Start.EXACT, Completion.Stop.EXHAUSTIVE);
    for (String name : ADD1) {
      Election election = RealElections.read(RealElections.bytes(name));
      print(name + " Add1, jumping", least(() -> count(election, add1, true)));
      print(name + " Add1, every raise", least(() -> count(election, add1, false)));
    }
  }

  private static Outcome count(Election election, Completion completion, boolean jumps) {
    Contest contest = new Contest(election, Contest.Terms.of(Utility.COST));
    return new EqualShares(contest, completion, jumps).count();
  }

  private static double least(Supplier<?> work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < REPEATS; i++) {
      long start = threads.getCurrentThreadCpuTime();
      if (work.get() == null) {
        throw new IllegalStateException("Nothing was counted.");
      }
      least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
    }
    return least / 1e6;
  }

  private static void print(String measure, double milliseconds) {
    System.out.printf(Locale.ROOT, "%s\t%.1f%n", measure, milliseconds);
  }
}
