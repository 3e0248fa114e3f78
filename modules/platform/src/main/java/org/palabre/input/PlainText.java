package org.palabre.input;

import java.text.Normalizer;

/**
 * Makes typed text fit to keep: composed characters (Unicode NFC), no blanks around it, one kind of
 * line end. Emoji, every script and combining marks are welcome; characters that would lie to the
 * reader or break a file (controls, overrides of the direction of writing, halves of characters)
 * are refused, not dropped, so that nobody wonders where their text went.
 */
public final class PlainText {

  private PlainText() {}

  /**
   * A text of one line that must not be empty; line ends become blanks.
   *
   * @param field the form's field, for the refusal
   * @param typed what was typed, or null
   * @param longest how many characters at most (code points)
   * @throws Refusal if it is empty, too long or holds such a character
   */
  public static String line(String field, String typed, int longest) {
    return required(field, optionalLine(field, typed, longest));
  }

  /** Like {@link #line}, but may be empty. */
  public static String optionalLine(String field, String typed, int longest) {
    String text = typed == null ? "" : typed.replaceAll("[\\s\\u00A0]+", " ");
    return clean(field, text, longest);
  }

  /** Like {@link #line}, but keeps its lines. */
  public static String lines(String field, String typed, int longest) {
    return required(field, optionalLines(field, typed, longest));
  }

  /** Like {@link #lines}, but may be empty. */
  public static String optionalLines(String field, String typed, int longest) {
    String text = typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n');
    return clean(field, text, longest);
  }

  private static String required(String field, String text) {
    if (text.isEmpty()) {
      throw new Refusal(field, "input.blank");
    }
    return text;
  }

  private static String clean(String field, String text, int longest) {
    String stripped = text.strip();
    int length = stripped.codePointCount(0, stripped.length());
    if (length > longest) {
      throw new Refusal(field, "input.long", longest, length);
    }
    String composed = Normalizer.normalize(stripped, Normalizer.Form.NFC);
    if (composed.codePoints().anyMatch(PlainText::isUnfit)) {
      throw new Refusal(field, "input.character");
    }
    return composed;
  }

  private static boolean isUnfit(int point) {
    return (Character.isISOControl(point) && point != '\n' && point != '\t')
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
        || (point & 0xFFFE) == 0xFFFE;
  }
}
