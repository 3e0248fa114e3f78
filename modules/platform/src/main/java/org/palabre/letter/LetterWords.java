package org.palabre.letter;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.palabre.language.WrittenDay;
import org.palabre.statement.Masking;
import org.palabre.statement.PartialDate;

/**
 * How a letter says things, in its own language: never "tomorrow", since it lies on a kitchen table
 * for weeks.
 */
final class LetterWords {

  private final Locale locale;
  private final ResourceBundle words;

  LetterWords(String language) {
    locale = Locale.forLanguageTag(language);
    words = ResourceBundle.getBundle("org.palabre.letter.words", locale);
  }

  /** A sentence, filled. */
  String say(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }

  /** The heading of a part. */
  String heading(Section section) {
    return say("section." + section);
  }

  /** "3 décembre 2026". */
  String day(LocalDate day) {
    return WrittenDay.of(day, locale);
  }

  /** "du 1er septembre 2026 au 30 novembre 2026". */
  String period(LocalDate from, LocalDate until) {
    return say("period", day(from), day(until));
  }

  /** What somebody said, in quotation marks, with a word in the place of each masked name. */
  String quoted(String said) {
    String bare = said.strip().replace(Masking.MARK, say("masked"));
    if (bare.startsWith("«") || bare.startsWith("“") || bare.startsWith("\"")) {
      return bare;
    }
    return french() ? "«\u00a0" + bare + "\u00a0»" : "“" + bare + "”";
  }

  /** Who, when and where. */
  String facts(Source source) {
    List<String> facts = new ArrayList<>();
    switch (source.kind()) {
      case STATEMENT -> {
        add(facts, source.by());
        add(facts, source.space());
        add(facts, source.said() == null ? "" : partial(source.said()));
        add(facts, source.state().isEmpty() ? "" : say("sample"));
      }
      case PICTURE -> add(facts, source.by());
      case MEETING -> {
        add(facts, span(source.starts(), source.ends()));
        add(facts, source.place());
        add(facts, source.space());
      }
      case DECISION, PROJECT, COMMITMENT, ANSWER -> {
        add(facts, source.by());
        add(facts, standing(source));
        add(facts, source.space());
      }
    }
    return String.join("\u00a0· ", facts);
  }

  private String standing(Source source) {
    String key =
        "standing." + source.kind() + (source.state().isEmpty() ? "" : "." + source.state());
    if (source.state().equals("PROMISED") && source.due() != null) {
      return say(key + ".due", day(source.due()));
    }
    return source.on() == null ? say(key + ".undated") : say(key, day(source.on()));
  }

  private String partial(PartialDate date) {
    if (date.day().isPresent()) {
      return day(date.day().get());
    }
    return date.month() == null
        ? Integer.toString(date.year())
        : month(Month.of(date.month())) + "\u00a0" + date.year();
  }

  private String span(LocalDateTime from, LocalDateTime to) {
    String first = weekday(from.toLocalDate());
    return from.toLocalDate().equals(to.toLocalDate())
        ? say("span.day", first, time(from), time(to))
        : say("span.days", first, time(from), weekday(to.toLocalDate()), time(to));
  }

  private String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale) + " " + day(day);
  }

  private String time(LocalDateTime at) {
    String pattern = words.getString(at.getMinute() == 0 ? "hour" : "time");
    return DateTimeFormatter.ofPattern(pattern, locale).format(at);
  }

  private String month(Month month) {
    return month.getDisplayName(TextStyle.FULL, locale);
  }

  private boolean french() {
    return locale.getLanguage().equals("fr");
  }

  private static void add(List<String> facts, String one) {
    if (!one.isEmpty()) {
      facts.add(one);
    }
  }
}
