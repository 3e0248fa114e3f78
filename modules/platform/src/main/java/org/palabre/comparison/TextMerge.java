package org.palabre.comparison;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings together what two people made of one text, as long as they did not touch the same
 * sentence: the "diff3" of Khanna, Kunal and Pierce, "A Formal Investigation of Diff3" (2007), over
 * sentences. Not over words: two people rewriting one sentence would get a third that nobody wrote.
 */
public final class TextMerge {

  /**
   * A sentence with the blanks and line ends before it, which are taken at once: given back one by
   * one, a long run of them would be searched again from each.
   */
  private static final Pattern UNIT =
      Pattern.compile("\\s*+[^\\n]*?[.!?…](?=\\s|$)|\\s*[^\\n]+|\\s+");

  private TextMerge() {}

  /**
   * Both changes in one text; empty when they touch the same place.
   *
   * @param base what both started from
   * @param theirs what stands now; where both added lines at one place, theirs come first
   * @param mine what shall be brought in
   */
  public static Optional<String> merge(String base, String theirs, String mine) {
    return merge(base, theirs, mine, TextMerge::holds);
  }

  /**
   * The same for texts where each word counts: two changes of one place are one only when they are
   * equal, and two texts that began with nothing are never put one after the other.
   */
  public static Optional<String> mergeStrictly(String base, String theirs, String mine) {
    return base.isEmpty() && !theirs.isEmpty() && !mine.isEmpty() && !mine.equals(theirs)
        ? Optional.empty()
        : merge(base, theirs, mine, String::equals);
  }

  private static Optional<String> merge(
      String base, String theirs, String mine, BiPredicate<String, String> within) {
    if (mine.equals(theirs) || mine.equals(base)) {
      return Optional.of(theirs);
    }
    if (theirs.equals(base)) {
      return Optional.of(mine);
    }
    if (base.isEmpty()) {
      return Optional.of(
          holds(theirs, mine) ? theirs : holds(mine, theirs) ? mine : theirs + "\n" + mine);
    }
    List<String> from = units(base);
    List<Edit> ours = edits(from, mine, 1);
    List<Edit> all = edits(from, theirs, 0);
    ours.removeIf(edit -> all.stream().anyMatch(other -> other.holds(edit, within)));
    all.removeIf(edit -> ours.stream().anyMatch(other -> other.holds(edit, within)));
    boolean clash =
        all.stream().anyMatch(one -> ours.stream().anyMatch(other -> one.clashes(other, from)));
    if (clash) {
      return Optional.empty();
    }
    all.addAll(ours);
    all.sort(
        Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end).thenComparing(Edit::side));
    StringBuilder merged = new StringBuilder();
    int at = 0;
    for (Edit edit : all) {
      from.subList(at, edit.start()).forEach(merged::append);
      merged.append(edit.text());
      at = edit.end();
    }
    from.subList(at, from.size()).forEach(merged::append);
    return Optional.of(merged.toString());
  }

  static List<String> units(String text) {
    List<String> units = new ArrayList<>();
    Matcher matcher = UNIT.matcher(text);
    while (matcher.find()) {
      units.add(matcher.group());
    }
    return units;
  }

  /** Whether one text is the other, went on from it, or has all its lines. */
  private static boolean holds(String whole, String part) {
    return whole.equals(part)
        || (!part.isBlank()
            && (whole.startsWith(part)
                || whole.endsWith(part)
                || ("\n" + whole + "\n").contains("\n" + part.strip() + "\n")));
  }

  private static List<Edit> edits(List<String> from, String text, int side) {
    List<String> to = units(text);
    List<Change> changes = new MeyersDiffWithLinearSpace<String>().computeDiff(from, to, null);
    List<Edit> edits = new ArrayList<>();
    for (Change change : changes) {
      String words = String.join("", to.subList(change.startRevised, change.endRevised));
      Edit edit = new Edit(change.startOriginal, change.endOriginal, words, side);
      Edit last = edits.isEmpty() ? null : edits.get(edits.size() - 1);
      if (last != null && last.end() == edit.start()) {
        edits.set(
            edits.size() - 1, new Edit(last.start(), edit.end(), last.text() + edit.text(), side));
      } else {
        edits.add(edit);
      }
    }
    return edits;
  }

  /**
   * One change: units from start to before end become this text.
   *
   * @param side 0 theirs, 1 mine
   */
  private record Edit(int start, int end, String text, int side) {

    /** Whether another change is in this one: the same, or this one went on from it. */
    boolean holds(Edit other, BiPredicate<String, String> within) {
      return start == other.start && end == other.end && within.test(text, other.text);
    }

    boolean clashes(Edit other, List<String> from) {
      if (start == end && other.start == other.end) {
        return start == other.start && !(isLines(from) && other.isLines(from));
      }
      return start < other.end && other.start < end;
    }

    /** Whether it adds whole lines: those of two people then stand one after the other. */
    private boolean isLines(List<String> from) {
      return beginsLine(text) && (start == from.size() || beginsLine(from.get(start)));
    }

    private static boolean beginsLine(String unit) {
      return unit.substring(0, unit.length() - unit.stripLeading().length()).contains("\n");
    }
  }
}
