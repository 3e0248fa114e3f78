package org.palabre.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line may end: not after the apostrophe of "l’école", which Java's own rules allow for the
 * typographic one.
 */
final class LineEnds implements FSTextBreaker {

  private final BreakIterator lines = BreakIterator.getLineInstance(Locale.FRENCH);
  private String text = "";

  @Override
  public void setText(String newText) {
    text = newText;
    lines.setText(newText);
  }

  @Override
  public int next() {
    int at = lines.next();
    while (at != BreakIterator.DONE && isWithinAWord(at)) {
      at = lines.next();
    }
    return at;
  }

  private boolean isWithinAWord(int at) {
    return at > 1
        && at < text.length()
        && text.charAt(at - 1) == '’'
        && Character.isLetter(text.charAt(at - 2))
        && Character.isLetter(text.charAt(at));
  }
}
