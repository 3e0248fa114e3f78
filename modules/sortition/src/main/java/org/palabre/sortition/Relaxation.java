package org.palabre.sortition;

import java.util.ArrayList;
import java.util.List;
import org.palabre.sortition.linear.Deadline;
import org.palabre.sortition.linear.PanelSearch;
import org.palabre.sortition.linear.Polytope;

/**
 * The smallest change of quotas that lets a panel exist: least total change, then fewest quotas
 * changed, then those that stand first in the file; size and household rule stay.
 *
 * <p>Three columns per quota join the kinds of people: by how much its minimum falls, by how much
 * its maximum rises, and whether it changes at all.
 */
final class Relaxation {

  private final Kinds kinds;
  private final List<Quota> quotas;
  private final int size;
  private final Deadline deadline;
  private final int first;
  private final Polytope polytope;

  Relaxation(Kinds kinds, int size, Deadline deadline) {
    this.kinds = kinds;
    this.size = size;
    this.deadline = deadline;
    quotas = kinds.pool().quotas();
    first = kinds.list().size();
    polytope = rules();
  }

  /** The changes, or null when no relaxation within the flex bounds gives a panel. */
  List<QuotasNotMet.Change> smallest() {
    int[] found = new PanelSearch(polytope, deadline).any(Long.MAX_VALUE);
    if (found == null) {
      return null;
    }
    found = settle(amounts(-1));
    found = settle(quotas(-1));
    for (int q = 0; q < quotas.size(); q++) {
      found = settle(only(first + 3 * q + 2));
    }
    for (int q = 0; q < quotas.size(); q++) {
      if (found[first + 3 * q + 2] > 0) {
        found = settle(only(first + 3 * q));
        found = settle(only(first + 3 * q + 1));
      }
    }
    List<QuotasNotMet.Change> changes = new ArrayList<>();
    for (int q = 0; q < quotas.size(); q++) {
      int down = found[first + 3 * q];
      int up = found[first + 3 * q + 1];
      if (down > 0 || up > 0) {
        Quota quota = quotas.get(q);
        changes.add(new QuotasNotMet.Change(quota, quota.min() - down, quota.max() + up));
      }
    }
    return changes;
  }

  /** Maximises, then holds the maximum for the questions that follow. */
  private int[] settle(long[] worth) {
    int[] best = new PanelSearch(polytope, deadline).bestProved(worth);
    long sum = 0;
    for (int j = 0; j < worth.length; j++) {
      sum += worth[j] * best[j];
    }
    polytope.addRow(worth, sum, sum);
    return best;
  }

  private long[] amounts(long each) {
    long[] worth = new long[polytope.columns()];
    for (int q = 0; q < quotas.size(); q++) {
      worth[first + 3 * q] = each;
      worth[first + 3 * q + 1] = each;
    }
    return worth;
  }

  private long[] quotas(long each) {
    long[] worth = new long[polytope.columns()];
    for (int q = 0; q < quotas.size(); q++) {
      worth[first + 3 * q + 2] = each;
    }
    return worth;
  }

  private long[] only(int column) {
    long[] worth = new long[polytope.columns()];
    worth[column] = 1;
    return worth;
  }

  private Polytope rules() {
    Polytope old = kinds.polytope();
    long[] most = new long[first + 3 * quotas.size()];
    for (int k = 0; k < first; k++) {
      most[k] = old.most(k);
    }
    for (int q = 0; q < quotas.size(); q++) {
      Quota quota = quotas.get(q);
      most[first + 3 * q] = Math.min(quota.min() - quota.minFlex(), quota.min());
      most[first + 3 * q + 1] = Math.max(0, Math.min(quota.maxFlex(), size) - quota.max());
      most[first + 3 * q + 2] = 1;
    }
    Polytope rules = new Polytope(most);
    for (int r = 0; r < old.rows(); r++) {
      int quota = r - 1;
      boolean isQuota = quota >= 0 && quota < quotas.size();
      long[] row = new long[most.length];
      for (int k = 0; k < first; k++) {
        for (int e = 0; e < old.rowsOf(k).length; e++) {
          row[k] = old.rowsOf(k)[e] == r ? old.valuesOf(k)[e] : row[k];
        }
      }
      if (!isQuota) {
        rules.addRow(row, old.low(r), old.high(r));
        continue;
      }
      long[] least = row.clone();
      least[first + 3 * quota] = 1;
      rules.addRow(least, old.low(r), Quota.LARGEST * 2L);
      row[first + 3 * quota + 1] = -1;
      rules.addRow(row, -Quota.LARGEST, old.high(r));
      long[] counted = new long[most.length];
      counted[first + 3 * quota] = 1;
      counted[first + 3 * quota + 1] = 1;
      counted[first + 3 * quota + 2] =
          -Math.max(1, most[first + 3 * quota] + most[first + 3 * quota + 1]);
      rules.addRow(counted, -4L * Quota.LARGEST, 0);
    }
    return rules;
  }
}
