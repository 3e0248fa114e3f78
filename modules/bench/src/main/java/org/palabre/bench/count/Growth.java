package org.palabre.bench.count;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.palabre.count.Ballots;
import org.palabre.count.Contest;
import org.palabre.count.Election;
import org.palabre.count.Outcome;
import org.palabre.count.Project;
import org.palabre.count.Utility;
import org.palabre.count.equalshares.Completion;
import org.palabre.count.equalshares.EqualShares;
import org.palabre.count.pabulib.PabulibReader;

/**
 * How time and memory grow from a thousand to a million ballots, drawn with a fixed seed from those
 * of Łódź 2022. Prints one line a size.
 */
public final class Growth {

  private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000};
  private static final int REPEATS = 8;

  private Growth() {}

  /**
   * Measures.
   *
   * @param args nothing
   * @throws IOException never: files are in memory
   */
  public static void main(String[] args) throws IOException {
    Election real = RealElections.read(RealElections.bytes("Poland_Lodz_2022"));
    System.out.println("ballots\tfile MB\tparse ms\tcount ms\tbytes/ballot");
    for (int size : SIZES) {
      measure(file(real, size), size);
    }
  }

  private static byte[] file(Election real, int size) {
    Random random = new Random(2022);
    StringBuilder text = new StringBuilder(size * 40);
    text.append("META\nkey;value\nbudget;6112868\nvote_type;approval\nrule;equalshares\n");
    text.append("PROJECTS\nproject_id;cost\n");
    for (Project project : real.projects()) {
      text.append(project.id()).append(';').append(project.cost()).append('\n');
    }
    text.append("VOTES\nvoter_id;vote\n");
    Ballots ballots = real.ballots();
    for (int b = 0; b < size; b++) {
      int drawn = random.nextInt(ballots.size());
      text.append(b).append(';');
      for (int i = ballots.start(drawn); i < ballots.start(drawn + 1); i++) {
        text.append(i == ballots.start(drawn) ? "" : ",");
        text.append(real.projects().get(ballots.choice(i)).id());
      }
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void measure(byte[] file, int size) throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long parse = Long.MAX_VALUE;
    long count = Long.MAX_VALUE;
    Election election = null;
    Outcome outcome = null;
    for (int i = 0; i < REPEATS; i++) {
      long start = threads.getCurrentThreadCpuTime();
      election = PabulibReader.read(new ByteArrayInputStream(file));
      long parsed = threads.getCurrentThreadCpuTime();
      outcome =
          new EqualShares(new Contest(election, Contest.Terms.of(Utility.COST)), Completion.NONE)
              .count();
      parse = Math.min(parse, parsed - start);
      count = Math.min(count, threads.getCurrentThreadCpuTime() - parsed);
    }
    long with = usedMemory();
    if (outcome.winners().isEmpty() || election.ballots().size() != size) {
      throw new IllegalStateException("The generated election was not counted.");
    }
    election = null;
    outcome = null;
    long without = usedMemory();
    System.out.printf(
        Locale.ROOT,
        "%d\t%.1f\t%.1f\t%.1f\t%d%n",
        size,
        file.length / 1e6,
        parse / 1e6,
        count / 1e6,
        (with - without) / size);
  }

  private static long usedMemory() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
