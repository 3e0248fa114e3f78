package org.palabre.language;

/** A text that fits where there is room for so many characters. */
public final class Shortened {

  private Shortened() {}

  /**
   * The text, or its beginning and "…".
   *
   * @param longest how many characters (code points) at most, the "…" among them
   */
  public static String to(int longest, String text) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
  }
}
