package org.palabre.comparison;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What became of a text, word by word; of very long ones sentence by sentence. */
public final class TextComparison {

  private static final Pattern WORD = Pattern.compile("\\n|[^\\S\\n]+|[\\p{L}\\p{N}\\p{M}]+|.");
  private static final int MOST_WORDS = 8_000;

  private TextComparison() {}

  /** What can be said of a piece. */
  public enum Kind {
    /** It stands in both. */
    SAME,
    /** It was taken out. */
    GONE,
    /** It was put in. */
    NEW
  }

  /**
   * A piece of the two texts, in order.
   *
   * @param kind what became of it
   * @param text its words
   */
  public record Piece(Kind kind, String text) {}

  /** The pieces both texts are made of; what is gone stands before what came in its place. */
  public static List<Piece> of(String before, String after) {
    List<String> from = words(before);
    List<String> to = words(after);
    if (from.size() + to.size() > MOST_WORDS) {
      from = TextMerge.units(before);
      to = TextMerge.units(after);
    }
    return of(from, to);
  }

  /**
   * The pieces both are made of, each of whole units.
   *
   * @param from words, lines or whatever stays together, one after the other
   * @param to the same of what came of it
   */
  public static List<Piece> of(List<String> from, List<String> to) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder gone = new StringBuilder();
    StringBuilder come = new StringBuilder();
    int at = 0;
    for (Change change : new MeyersDiffWithLinearSpace<String>().computeDiff(from, to, null)) {
      if (change.startOriginal > at) {
        changed(pieces, gone, come);
        add(pieces, Kind.SAME, String.join("", from.subList(at, change.startOriginal)));
      }
      from.subList(change.startOriginal, change.endOriginal).forEach(gone::append);
      to.subList(change.startRevised, change.endRevised).forEach(come::append);
      at = change.endOriginal;
    }
    changed(pieces, gone, come);
    add(pieces, Kind.SAME, String.join("", from.subList(at, from.size())));
    return pieces;
  }

  private static void changed(List<Piece> pieces, StringBuilder gone, StringBuilder come) {
    add(pieces, Kind.GONE, gone.toString());
    add(pieces, Kind.NEW, come.toString());
    gone.setLength(0);
    come.setLength(0);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static void add(List<Piece> pieces, Kind kind, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(kind, text));
    }
  }
}
