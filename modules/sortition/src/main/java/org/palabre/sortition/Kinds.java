package org.palabre.sortition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.palabre.sortition.linear.Polytope;

/**
 * People who are interchangeable, gathered: the same quotas and, with the household rule, the same
 * situation at home. A fair draw gives them the same chance, so the search counts kinds instead of
 * people. A household whose members differ stays apart, each of its kinds being its own, under a
 * row that allows it one seat.
 */
final class Kinds {

  /**
   * One kind.
   *
   * @param quotas the quota of each category
   * @param units its households (single people, mostly), each a list of people's numbers
   * @param home the mixed household it belongs to, or −1
   */
  record Kind(List<Integer> quotas, List<List<Integer>> units, int home) {
    int people() {
      return units.size() * units.get(0).size();
    }
  }

  private record Key(List<Integer> quotas, int atHome, int home) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      for (int i = 0; i < quotas.size(); i++) {
        int order = Integer.compare(quotas.get(i), other.quotas.get(i));
        if (order != 0) {
          return order;
        }
      }
      return Comparator.comparingInt(Key::atHome).thenComparingInt(Key::home).compare(this, other);
    }
  }

  private final Pool pool;
  private final List<Kind> list;
  private final Polytope polytope;

  private Kinds(Pool pool, List<Kind> list, Polytope polytope) {
    this.pool = pool;
    this.list = list;
    this.polytope = polytope;
  }

  static Kinds of(Pool pool, int size) {
    List<Kind> list = List.copyOf(gather(pool).values());
    return new Kinds(pool, list, rules(pool, list, size));
  }

  private static Map<Key, Kind> gather(Pool pool) {
    Map<String, List<Integer>> households = new LinkedHashMap<>();
    for (int i = 0; i < pool.people().size(); i++) {
      String address = pool.people().get(i).household();
      String key = address.isEmpty() ? "\n" + i : address;
      households.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
    Map<Key, Kind> kinds = new TreeMap<>();
    int home = 0;
    for (List<Integer> household : households.values()) {
      Map<List<Integer>, List<Integer>> alike = new LinkedHashMap<>();
      for (int i : household) {
        alike.computeIfAbsent(pool.people().get(i).quotas(), q -> new ArrayList<>()).add(i);
      }
      boolean mixed = alike.size() > 1;
      for (Map.Entry<List<Integer>, List<Integer>> entry : alike.entrySet()) {
        int own = mixed ? home : -1;
        Key key = new Key(entry.getKey(), entry.getValue().size(), own);
        kinds
            .computeIfAbsent(key, k -> new Kind(k.quotas(), new ArrayList<>(), own))
            .units()
            .add(entry.getValue());
      }
      home++;
    }
    return kinds;
  }

  /** Row 0 is the size, then the quotas in file order, then the mixed households. */
  private static Polytope rules(Pool pool, List<Kind> list, int size) {
    Polytope polytope = new Polytope(list.stream().mapToLong(k -> k.units().size()).toArray());
    long[] all = new long[list.size()];
    java.util.Arrays.fill(all, 1);
    polytope.addRow(all, size, size);
    for (int q = 0; q < pool.quotas().size(); q++) {
      long[] row = new long[list.size()];
      for (int k = 0; k < row.length; k++) {
        row[k] = list.get(k).quotas().contains(q) ? 1 : 0;
      }
      polytope.addRow(row, pool.quotas().get(q).min(), pool.quotas().get(q).max());
    }
    Map<Integer, long[]> homes = new TreeMap<>();
    for (int k = 0; k < list.size(); k++) {
      if (list.get(k).home() >= 0) {
        homes.computeIfAbsent(list.get(k).home(), h -> new long[list.size()])[k] = 1;
      }
    }
    homes.values().forEach(row -> polytope.addRow(row, 0, 1));
    return polytope;
  }

  Pool pool() {
    return pool;
  }

  List<Kind> list() {
    return list;
  }

  Polytope polytope() {
    return polytope;
  }

  int rowOfQuota(int quota) {
    return 1 + quota;
  }

  long[] people() {
    return list.stream().mapToLong(Kind::people).toArray();
  }
}
