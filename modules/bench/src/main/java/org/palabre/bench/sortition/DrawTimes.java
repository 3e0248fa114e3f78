package org.palabre.bench.sortition;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.palabre.sortition.Draw;
import org.palabre.sortition.DrawMethod;
import org.palabre.sortition.DrawOptions;
import org.palabre.sortition.Lottery;
import org.palabre.sortition.Pool;
import org.palabre.sortition.linear.Deadline;

/**
 * Time and minimum for one pool: {@code DrawTimes people.csv quotas.csv size seconds [household]},
 * or for a made-up one: {@code DrawTimes volunteers size categories seconds}. Prints one row of a
 * table: wall and processor seconds, whether it was finished, smallest chance, its bound, panels,
 * memory in use at the end.
 */
public final class DrawTimes {

  private static final int[] VALUES = {2, 5, 9, 5, 7, 3, 2, 4};

  private DrawTimes() {}

  /**
   * Measures.
   *
   * @param args see the class
   * @throws Exception when a pool cannot be read or drawn from
   */
  public static void main(String[] args) throws Exception {
    boolean real = args[0].endsWith(".csv");
    Path people = real ? Path.of(args[0]) : Files.createTempFile("people", ".csv");
    Path quotas = real ? Path.of(args[1]) : Files.createTempFile("quotas", ".csv");
    int size = Integer.parseInt(args[real ? 2 : 1]);
    if (!real) {
      makeUp(people, quotas, Integer.parseInt(args[0]), size, Integer.parseInt(args[2]));
    }
    String household = real && args.length > 4 ? args[4] : null;
    Pool pool = Pool.read(people, quotas, null, household);
    DrawOptions options = DrawOptions.of(pool, size, DrawMethod.LEXIMIN, 1_000_000, null);
    long wall = System.nanoTime();
    Deadline deadline = Deadline.in(Double.parseDouble(args[3]));
    Lottery lottery = new Draw(pool, options, deadline).run();
    double seconds = (System.nanoTime() - wall) / 1e9;
    double processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %d | %.1f | %.1f | %s | %.6f | %.6f | %d | %d |%n",
        pool.people().size(),
        size,
        pool.quotas().stream().map(q -> q.category()).distinct().count(),
        seconds,
        processor,
        lottery.complete() ? "yes" : "no",
        lottery.minimum().toDouble(),
        lottery.bound().toDouble(),
        lottery.panels().size(),
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  /** Volunteers whose make-up differs from the quotas', which follow a made-up population. */
  private static void makeUp(Path people, Path quotas, int count, int size, int categories)
      throws java.io.IOException {
    Random random = new Random(count * 31L + categories);
    StringBuilder rows = new StringBuilder();
    StringBuilder limits = new StringBuilder("category,value,min,max\n");
    int[][] chosen = new int[categories][count];
    for (int c = 0; c < categories; c++) {
      rows.append(c == 0 ? "" : ",").append("c").append(c);
      double[] share = new double[VALUES[c]];
      double[] tendency = new double[VALUES[c]];
      double all = 0;
      double allTendency = 0;
      for (int v = 0; v < share.length; v++) {
        share[v] = 0.3 + random.nextDouble();
        tendency[v] = share[v] * (0.3 + 1.7 * random.nextDouble());
        all += share[v];
        allTendency += tendency[v];
      }
      int[] present = new int[share.length];
      for (int i = 0; i < count; i++) {
        double at = random.nextDouble() * allTendency;
        int v = 0;
        while (v < share.length - 1 && at >= tendency[v]) {
          at -= tendency[v++];
        }
        chosen[c][i] = v;
        present[v]++;
      }
      for (int v = 0; v < share.length; v++) {
        int middle = (int) (size * share[v] / all);
        int least = Math.min(Math.max(0, middle - 1), present[v]);
        limits.append(String.format(Locale.ROOT, "c%d,v%d,%d,%d%n", c, v, least, middle + 2));
      }
    }
    rows.append('\n');
    for (int i = 0; i < count; i++) {
      for (int c = 0; c < categories; c++) {
        rows.append(c == 0 ? "" : ",").append("v").append(chosen[c][i]);
      }
      rows.append('\n');
    }
    Files.writeString(people, rows);
    Files.writeString(quotas, limits);
  }
}
