package org.palabre.statement;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as people and spreadsheets write them, in French and English. */
final class PartialDateText {

  private static final List<Pattern> SHAPES =
      List.of(
          Pattern.compile("(?<y>\\d{4})(?:[ T]00:00(?::00)?)?"),
          Pattern.compile("(?<y>\\d{4})-(?<m>\\d{1,2})"),
          Pattern.compile("(?<m>\\d{1,2})[/.](?<y>\\d{4})"),
          Pattern.compile("(?<y>\\d{4})[-/](?<m>\\d{1,2})[-/](?<d>\\d{1,2})(?:[ T].*)?"),
          Pattern.compile("(?<d>\\d{1,2})[-/.](?<m>\\d{1,2})[-/.](?<y>\\d{4})(?: .*)?"),
          Pattern.compile("(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})"));

  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?:[a-z]+ )?(?:(?<d>\\d{1,2})(?:er|st|nd|rd|th)? )?(?<m>[a-z]{3,9})\\.?,? (?<y>\\d{4})");

  private static final List<List<String>> MONTHS =
      List.of(
          List.of("janvier", "janv", "january", "jan"),
          List.of("fevrier", "fevr", "february", "feb"),
          List.of("mars", "march", "mar"),
          List.of("avril", "avr", "april", "apr"),
          List.of("mai", "may"),
          List.of("juin", "june", "jun"),
          List.of("juillet", "juil", "july", "jul"),
          List.of("aout", "august", "aug"),
          List.of("septembre", "sept", "september", "sep"),
          List.of("octobre", "october", "oct"),
          List.of("novembre", "november", "nov"),
          List.of("decembre", "december", "dec"));

  private PartialDateText() {}

  static Optional<PartialDate> read(String text) {
    try {
      for (Pattern shape : SHAPES) {
        Matcher found = shape.matcher(text);
        if (found.matches()) {
          return Optional.of(date(found, number(found, "m")));
        }
      }
      Matcher found = IN_WORDS.matcher(plain(text));
      return found.matches()
          ? month(found.group("m")).map(month -> date(found, month))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static PartialDate date(Matcher found, Integer month) {
    return new PartialDate(number(found, "y"), month, number(found, "d"));
  }

  private static Integer number(Matcher found, String part) {
    boolean has = found.pattern().pattern().contains("(?<" + part + ">");
    String digits = has ? found.group(part) : null;
    return digits == null ? null : Integer.valueOf(digits);
  }

  private static Optional<Integer> month(String name) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).contains(name)) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\u00A0]+", " ");
  }
}
