package org.palabre.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What became of the articles of a text from one version to another. The articles that keep their
 * order are as many as can be (a longest increasing subsequence); the others were moved.
 */
public final class VersionComparison {

  private static final ArticleText NOTHING = ArticleText.NOTHING;

  private VersionComparison() {}

  /** What became of an article. */
  public enum Kind {
    /** It says the same; it was moved. */
    SAME,
    /** It says something else. */
    CHANGED,
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED
  }

  /**
   * An article in a version.
   *
   * @param id the article
   * @param number its number there
   * @param text what it says there
   */
  public record Standing(UUID id, int number, ArticleText text) {}

  /**
   * What became of one article.
   *
   * @param kind what
   * @param moved whether it stands elsewhere among the others
   * @param before as it was; empty for a new one
   * @param after as it is; empty for one that is gone
   */
  public record ArticleChange(
      Kind kind, boolean moved, Optional<Standing> before, Optional<Standing> after) {

    /** The article as it is, or was. */
    public Standing shown() {
      return after.or(() -> before).orElseThrow();
    }

    /** What it said; nothing for a new one. */
    public ArticleText was() {
      return before.map(Standing::text).orElse(NOTHING);
    }

    /** What it says; nothing for one that is gone. */
    public ArticleText now() {
      return after.map(Standing::text).orElse(NOTHING);
    }

    /** Whether no word of it changed. */
    public boolean isSameWords() {
      return was().equals(now());
    }
  }

  /** The articles that differ, in the order they stand now; one that is gone where it stood. */
  public static List<ArticleChange> of(List<Standing> before, List<Standing> after) {
    Map<UUID, Standing> was = new HashMap<>();
    before.forEach(one -> was.put(one.id(), one));
    Map<UUID, Standing> is = new HashMap<>();
    after.forEach(one -> is.put(one.id(), one));
    Set<UUID> moved = moved(was, after);
    List<ArticleChange> changes = new ArrayList<>();
    before.stream()
        .filter(one -> !is.containsKey(one.id()))
        .map(one -> new ArticleChange(Kind.REMOVED, false, Optional.of(one), Optional.empty()))
        .forEach(changes::add);
    for (Standing now : after) {
      Optional<Standing> then = Optional.ofNullable(was.get(now.id()));
      Kind kind =
          then.isEmpty()
              ? Kind.ADDED
              : then.get().text().equals(now.text()) ? Kind.SAME : Kind.CHANGED;
      boolean elsewhere = moved.contains(now.id());
      if (kind != Kind.SAME || elsewhere) {
        changes.add(new ArticleChange(kind, elsewhere, then, Optional.of(now)));
      }
    }
    changes.sort(Comparator.comparingInt(change -> change.shown().number()));
    return changes;
  }

  /** The articles of both versions that do not keep their order among the others. */
  private static Set<UUID> moved(Map<UUID, Standing> was, List<Standing> after) {
    List<Standing> both = after.stream().filter(one -> was.containsKey(one.id())).toList();
    int[] numbers = both.stream().mapToInt(one -> was.get(one.id()).number()).toArray();
    Set<UUID> moved = new HashSet<>();
    both.forEach(one -> moved.add(one.id()));
    for (int index : increasing(numbers)) {
      moved.remove(both.get(index).id());
    }
    return moved;
  }

  /** The places of a longest increasing subsequence (Schensted 1961, by patience sorting). */
  private static List<Integer> increasing(int[] numbers) {
    int[] ends = new int[numbers.length];
    int[] previous = new int[numbers.length];
    int length = 0;
    for (int i = 0; i < numbers.length; i++) {
      int at = 0;
      while (at < length && numbers[ends[at]] < numbers[i]) {
        at++;
      }
      previous[i] = at == 0 ? -1 : ends[at - 1];
      ends[at] = i;
      length = Math.max(length, at + 1);
    }
    Integer[] places = new Integer[length];
    int last = length == 0 ? -1 : ends[length - 1];
    for (int i = length - 1; i >= 0; i--) {
      places[i] = last;
      last = previous[last];
    }
    return Arrays.asList(places);
  }
}
