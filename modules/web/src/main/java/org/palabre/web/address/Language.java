package org.palabre.web.address;

import java.util.Locale;

/**
 * The language of a page, which its address says: French without a prefix, English under {@code
 * /en}.
 */
public enum Language {
  FRENCH(Locale.FRENCH, ""),
  ENGLISH(Locale.ENGLISH, "/en");

  private final Locale locale;
  private final String prefix;

  Language(Locale locale, String prefix) {
    this.locale = locale;
    this.prefix = prefix;
  }

  /** The language of an address. */
  public static Language of(String path) {
    return path.equals(ENGLISH.prefix) || path.startsWith(ENGLISH.prefix + "/") ? ENGLISH : FRENCH;
  }

  /** The address without the language's prefix. */
  public String strip(String path) {
    String rest = path.substring(prefix.length());
    return rest.isEmpty() ? "/" : rest;
  }

  /** The address of a page in this language. */
  public String address(String page) {
    return prefix.isEmpty() ? page : page.equals("/") ? prefix : prefix + page;
  }

  /** The locale of its words, dates and amounts. */
  public Locale locale() {
    return locale;
  }

  /** Its tag, {@code fr} or {@code en}. */
  public String tag() {
    return locale.getLanguage();
  }

  /** The other one. */
  public Language other() {
    return this == FRENCH ? ENGLISH : FRENCH;
  }
}
