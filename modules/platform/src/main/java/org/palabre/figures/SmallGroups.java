package org.palabre.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Groups of people, none of them so small that somebody could be recognised. Those below five are
 * told together; when together they are still below five, the smallest that could be shown joins
 * them, so that no subtraction brings them back.
 *
 * @param shown the groups that are large enough, largest first
 * @param others how many people are in the others together; 0 when there are none
 */
public record SmallGroups(List<Group> shown, long others) {

  /** How many people make a group that may be told. */
  public static final int LEAST = 5;

  /**
   * A group.
   *
   * @param name what its people have in common
   * @param people how many they are
   */
  public record Group(String name, long people) {}

  /** The groups, as they may be told. */
  public static SmallGroups of(Map<String, Long> people) {
    List<Group> shown =
        new ArrayList<>(
            people.entrySet().stream()
                .filter(one -> one.getValue() >= LEAST)
                .map(one -> new Group(one.getKey(), one.getValue()))
                .sorted(
                    Comparator.comparingLong(Group::people).reversed().thenComparing(Group::name))
                .toList());
    long others = people.values().stream().filter(count -> count < LEAST).mapToLong(i -> i).sum();
    while (others > 0 && others < LEAST && !shown.isEmpty()) {
      others += shown.remove(shown.size() - 1).people();
    }
    return new SmallGroups(shown, others < LEAST ? 0 : others);
  }
}
