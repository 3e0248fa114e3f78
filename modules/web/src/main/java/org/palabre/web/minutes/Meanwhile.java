package org.palabre.web.minutes;

import java.util.List;
import org.palabre.comparison.TextComparison;
import org.palabre.comparison.TextComparison.Piece;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.minutes.MinutesEntry;

/**
 * What became of an entry while somebody had a form about it open. Forms carry the text they were
 * loaded with; refused because it is not the one that stands any more, they show what changed, and
 * go on from what stands now with what was typed still there.
 */
final class Meanwhile {

  private Meanwhile() {}

  /**
   * How the text that a form carried became the one that stands; nothing when it still does.
   *
   * @param carried what was sent back, as browsers send it
   * @param now what stands
   */
  static List<Piece> between(String carried, String now) {
    String before = read(carried);
    return before.equals(now) ? List.of() : TextComparison.of(before, now);
  }

  /** The text that was carried; none when it is none that ever stood. */
  private static String read(String carried) {
    try {
      return PlainText.optionalLines("", carried, MinutesEntry.LONGEST);
    } catch (Refusal forged) {
      return "";
    }
  }
}
