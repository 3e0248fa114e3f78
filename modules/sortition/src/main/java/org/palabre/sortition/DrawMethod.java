package org.palabre.sortition;

import java.util.Locale;

/** How chances are shared. */
public enum DrawMethod {
  /** The largest smallest chance, then the next smallest, and so on. */
  LEXIMIN,
  /** The largest smallest chance; only that is promised and proved. */
  MAXIMIN,
  /**
   * Chances as near as the quotas allow to the same share for everybody; nothing is claimed best.
   */
  STRATIFIED;

  /**
   * Reads the option's value.
   *
   * @param text leximin, maximin or stratified
   * @return the method
   * @throws InvalidInput for any other word
   */
  public static DrawMethod named(String text) throws InvalidInput {
    for (DrawMethod method : values()) {
      if (method.word().equals(text.strip().toLowerCase(Locale.ROOT))) {
        return method;
      }
    }
    throw new InvalidInput("option.method", text);
  }

  /** The option's value. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
