package org.palabre.launcher.text;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The language of the person at the keyboard, as their shell states it. */
public final class Language {

  private Language() {}

  /**
   * French when the first of {@code LC_ALL}, {@code LC_MESSAGES} and {@code LANG} that is set
   * begins with {@code fr}, else English.
   */
  public static Locale of(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
            .map(environment::get)
            .filter(value -> value != null && !value.isEmpty())
            .findFirst()
            .filter(value -> value.startsWith("fr"))
            .isPresent()
        ? Locale.FRENCH
        : Locale.ENGLISH;
  }
}
