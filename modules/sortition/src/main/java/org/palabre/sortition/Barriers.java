package org.palabre.sortition;

import java.util.ArrayList;
import java.util.List;
import org.palabre.sortition.linear.Deadline;
import org.palabre.sortition.linear.PanelSearch;
import org.palabre.sortition.linear.Polytope;

/**
 * Finds which quotas keep a kind of person out: one quota whose removal would let a panel include
 * the kind (its own first, then the others in file order), else all that have to go together.
 */
final class Barriers {

  private static final long NODES = 20_000;

  private final Kinds kinds;
  private final Deadline deadline;

  Barriers(Kinds kinds, Deadline deadline) {
    this.kinds = kinds;
    this.deadline = deadline;
  }

  List<Quota> against(int kind) {
    List<Integer> order = new ArrayList<>(kinds.list().get(kind).quotas());
    for (int q = 0; q < kinds.pool().quotas().size(); q++) {
      if (!order.contains(q)) {
        order.add(q);
      }
    }
    for (int q : order) {
      if (admits(kind, List.of(q))) {
        return named(List.of(q));
      }
    }
    List<Integer> together = new ArrayList<>(order);
    for (int q : order) {
      List<Integer> fewer = new ArrayList<>(together);
      fewer.remove((Integer) q);
      if (admits(kind, fewer)) {
        together = fewer;
      }
    }
    return named(together);
  }

  private List<Quota> named(List<Integer> numbers) {
    return numbers.stream().sorted().map(kinds.pool().quotas()::get).toList();
  }

  private boolean admits(int kind, List<Integer> without) {
    Polytope open = kinds.polytope().copy();
    for (int q : without) {
      open.limit(kinds.rowOfQuota(q), 0, Quota.LARGEST);
    }
    PanelSearch search = new PanelSearch(open, deadline);
    search.bound(kind, 1, open.most(kind));
    return search.any(NODES) != null;
  }
}
