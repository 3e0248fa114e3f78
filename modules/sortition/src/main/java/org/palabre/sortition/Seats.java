package org.palabre.sortition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * From panels of kinds to panels of people: hands the seats of each kind to its people in turn, so
 * that over all tickets of the lottery each of them gets the same number, give or take one.
 *
 * <p>The tickets of a kind's seats are laid end to end and cut into equal stretches, one per person
 * (R. McNaughton's wrap-around rule, "Scheduling with deadlines and loss functions", 1959). It adds
 * at most one panel per person to the list.
 */
final class Seats {

  private record Piece(long from, long to, int person) {}

  private final List<Kinds.Kind> kinds;
  private final List<int[]> counts;
  private final long[] weights;
  private final long total;
  private final List<List<Piece>> pieces = new ArrayList<>();

  /**
   * Prepares.
   *
   * @param kinds kinds, their units already in the order of the seed
   * @param counts panels of kinds
   * @param weights tickets of each
   */
  Seats(List<Kinds.Kind> kinds, List<int[]> counts, long[] weights) {
    this.kinds = kinds;
    this.counts = counts;
    this.weights = weights.clone();
    long sum = 0;
    for (long weight : weights) {
      sum += weight;
      pieces.add(new ArrayList<>());
    }
    total = sum;
  }

  /** Panels as ids sorted, each with its tickets, all sorted. */
  Map<List<String>, Long> panels(List<Person> people) {
    for (int k = 0; k < kinds.size(); k++) {
      int least = Integer.MAX_VALUE;
      int most = 0;
      for (int b = 0; b < counts.size(); b++) {
        if (weights[b] > 0) {
          least = Math.min(least, counts.get(b)[k]);
          most = Math.max(most, counts.get(b)[k]);
        }
      }
      if (most > 0 && most - least <= 1) {
        wrapAround(k, least);
      } else if (most > 0) {
        blockByBlock(k);
      }
    }
    Map<List<String>, Long> panels = new TreeMap<>(Seats::compareLists);
    for (int b = 0; b < counts.size(); b++) {
      cut(b, people, panels);
    }
    return panels;
  }

  static int compareLists(List<String> one, List<String> other) {
    for (int i = 0; i < one.size() && i < other.size(); i++) {
      int order = BY_CODE_POINT.compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  /** Plain text order, by Unicode code point, the same in every language's tools. */
  static final Comparator<String> BY_CODE_POINT =
      (a, b) -> java.util.Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  /** Every panel gives the kind {@code least} seats or one more: those with more come first. */
  private void wrapAround(int k, int least) {
    List<Integer> order = new ArrayList<>();
    long extra = 0;
    for (int b = 0; b < counts.size(); b++) {
      if (weights[b] > 0 && counts.get(b)[k] > least) {
        order.add(b);
        extra += weights[b];
      }
    }
    for (int b = 0; b < counts.size(); b++) {
      if (weights[b] > 0 && counts.get(b)[k] == least) {
        order.add(b);
      }
    }
    List<Integer> persons = kinds.get(k).units().stream().flatMap(List::stream).toList();
    long tickets = least * total + extra;
    for (int p = 0; p < persons.size(); p++) {
      long from = share(tickets, p, persons.size());
      long to = share(tickets, p + 1, persons.size());
      while (from < to) {
        long at = from % total;
        long length = Math.min(to - from, total - at);
        lay(order, at, at + length, persons.get(p));
        from += length;
      }
    }
  }

  private static long share(long tickets, int part, int parts) {
    return tickets / parts * part + tickets % parts * part / parts;
  }

  private void lay(List<Integer> order, long from, long to, int person) {
    long start = 0;
    for (int b : order) {
      long end = start + weights[b];
      if (end > from && start < to) {
        pieces
            .get(b)
            .add(new Piece(Math.max(from, start) - start, Math.min(to, end) - start, person));
      }
      start = end;
      if (start >= to) {
        return;
      }
    }
  }

  /** The rare kinds whose seats vary by more: evened out within each panel. */
  private void blockByBlock(int k) {
    List<List<Integer>> units = kinds.get(k).units();
    long[] unitTotals = new long[units.size()];
    Map<Integer, Long> personTotals = new TreeMap<>();
    for (int b = 0; b < counts.size(); b++) {
      long seats = counts.get(b)[k];
      if (seats == 0 || weights[b] == 0) {
        continue;
      }
      long[] given = even(unitTotals, seats * weights[b], weights[b]);
      long at = 0;
      for (int u = 0; u < units.size(); u++) {
        unitTotals[u] += given[u];
        List<Integer> unit = units.get(u);
        long[] own = new long[unit.size()];
        for (int i = 0; i < own.length; i++) {
          own[i] = personTotals.getOrDefault(unit.get(i), 0L);
        }
        long[] each = even(own, given[u], given[u]);
        for (int i = 0; i < own.length; i++) {
          personTotals.merge(unit.get(i), each[i], Long::sum);
          for (long left = each[i]; left > 0; ) {
            long length = Math.min(left, weights[b] - at);
            pieces.get(b).add(new Piece(at, at + length, unit.get(i)));
            at = (at + length) % weights[b];
            left -= length;
          }
        }
      }
    }
  }

  /** Shares {@code amount} so that totals end as level as can be, at most {@code cap} to each. */
  private static long[] even(long[] totals, long amount, long cap) {
    long low = Long.MAX_VALUE;
    long high = 0;
    for (long t : totals) {
      low = Math.min(low, t);
      high = Math.max(high, t);
    }
    high += cap;
    while (low < high) {
      long level = low + (high - low + 1) / 2;
      long sum = 0;
      for (long t : totals) {
        sum += Math.max(0, Math.min(cap, level - t));
      }
      if (sum <= amount) {
        low = level;
      } else {
        high = level - 1;
      }
    }
    long[] given = new long[totals.length];
    long left = amount;
    for (int i = 0; i < given.length; i++) {
      given[i] = Math.max(0, Math.min(cap, low - totals[i]));
      left -= given[i];
    }
    for (int i = 0; i < given.length && left > 0; i++) {
      if (given[i] < cap && totals[i] + given[i] <= low) {
        given[i]++;
        left--;
      }
    }
    return given;
  }

  private void cut(int b, List<Person> people, Map<List<String>, Long> panels) {
    TreeSet<Long> cuts = new TreeSet<>();
    for (Piece piece : pieces.get(b)) {
      cuts.add(piece.from());
      cuts.add(piece.to());
    }
    Long from = null;
    for (Long to : cuts) {
      if (from != null) {
        long start = from;
        List<String> members =
            pieces.get(b).stream()
                .filter(p -> p.from() <= start && p.to() >= to)
                .map(p -> people.get(p.person()).id())
                .sorted(BY_CODE_POINT)
                .toList();
        panels.merge(members, to - start, Long::sum);
      }
      from = to;
    }
  }
}
