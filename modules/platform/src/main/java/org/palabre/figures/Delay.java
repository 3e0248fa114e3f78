package org.palabre.figures;

import java.util.Collection;
import java.util.List;

/**
 * How long something took, in days, and how long others have been waiting for it: who counts only
 * what came says nothing of what does not come.
 *
 * @param count how many came
 * @param median half of them took no longer, rounded half up; null when none came
 * @param longest the longest of them; null when none came
 * @param waiting how many are still waited for
 * @param waitingLongest how long the oldest has been waited for; null when none is
 */
public record Delay(
    int count, Integer median, Integer longest, int waiting, Integer waitingLongest) {

  /**
   * The delays of what came and what did not.
   *
   * @param came days each took
   * @param open days each has been waited for
   */
  public static Delay of(Collection<Integer> came, Collection<Integer> open) {
    List<Integer> sorted = came.stream().sorted().toList();
    return new Delay(sorted.size(), median(sorted), last(sorted), open.size(), longest(open));
  }

  private static Integer median(List<Integer> sorted) {
    if (sorted.isEmpty()) {
      return null;
    }
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (int) Math.round((sorted.get(middle - 1) + sorted.get(middle)) / 2.0);
  }

  private static Integer last(List<Integer> sorted) {
    return sorted.isEmpty() ? null : sorted.get(sorted.size() - 1);
  }

  private static Integer longest(Collection<Integer> days) {
    return days.stream().max(Integer::compare).orElse(null);
  }
}
