package org.palabre.budget.domain.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Merges groups too small to be told, so that none of them can be worked out from the others and
 * the total: what is told are groups of ten and more, and they add up to the total.
 *
 * <p>Each list is merged by itself; two lists of the same people (areas, ages) are never crossed.
 */
public final class SmallGroups {

  /** The fewest people a figure may tell of. */
  public static final int LEAST = 10;

  private static final Comparator<Group> SMALLEST =
      Comparator.comparingInt(Group::count).thenComparing(group -> group.labels().get(0));

  private SmallGroups() {}

  /**
   * Some people.
   *
   * @param labels what they are; several when groups were merged
   * @param count how many they are
   */
  public record Group(List<String> labels, int count) {

    /** Copies the list. */
    public Group {
      labels = List.copyOf(labels);
    }

    /** One group. */
    public static Group of(String label, int count) {
      return new Group(List.of(label), count);
    }

    private Group with(Group other) {
      List<String> all = new ArrayList<>(labels);
      all.addAll(other.labels);
      return new Group(all, count + other.count);
    }
  }

  /**
   * Groups that follow one another, such as ages: a small one is merged with the next.
   *
   * @return none when all together are too few
   */
  public static List<Group> inOrder(List<Group> groups) {
    List<Group> told = new ArrayList<>();
    Group waiting = null;
    for (Group group : groups) {
      waiting = waiting == null ? group : waiting.with(group);
      if (waiting.count() >= LEAST) {
        told.add(waiting);
        waiting = null;
      }
    }
    if (waiting != null && !told.isEmpty()) {
      told.add(told.remove(told.size() - 1).with(waiting));
    }
    return List.copyOf(told);
  }

  /**
   * Groups in no order, such as areas: small ones are merged into one, which comes last, together
   * with the next smallest as long as it is too small itself. Of two alike the first by label is
   * taken, so that the same groups are merged however they are sorted: two pages that merged
   * differently could be subtracted from one another.
   *
   * @return none when all together are too few
   */
  public static List<Group> pooled(List<Group> groups) {
    List<Group> large = new ArrayList<>(groups.stream().filter(g -> g.count() >= LEAST).toList());
    List<Group> small = groups.stream().filter(g -> g.count() < LEAST).toList();
    if (small.isEmpty()) {
      return List.copyOf(large);
    }
    Group pool = small.stream().reduce(Group::with).orElseThrow();
    while ((pool.count() < LEAST || pool.labels().size() < 2) && !large.isEmpty()) {
      Group next = large.stream().min(SMALLEST).orElseThrow();
      large.remove(next);
      pool = pool.with(next);
    }
    if (pool.count() < LEAST) {
      return List.of();
    }
    large.add(pool);
    return List.copyOf(large);
  }
}
