package org.palabre.agenda.intake;

import java.io.Serializable;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as people write them: "samedi 18 septembre de 10h à 12h", "du 18 au 25 septembre",
 * "les mercredis 22 et 29 septembre, ainsi que le mercredi 6 octobre, de 14h à 17h", "26/11/2026
 * 18:30". What is not certain is not guessed: every word must have been understood, a weekday must
 * be that of its day, and the year must stand there or be given; else the reading says its doubt.
 */
final class DateText {

  private static final int LONGEST = 300;

  private static final String MONTHS =
      "janvier|janv|jan|fevrier|fevr|fev|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct"
          + "|novembre|nov|decembre|dec";

  private static final List<String> MONTH_BEGINNINGS =
      List.of("jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec");

  private static final List<String> WEEKDAYS =
      List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<iso>\\d{4})-(?<isom>\\d{1,2})-(?<isod>\\d{1,2})(?:t(?=\\d))?"
              + "|(?<sd>\\d{1,2})/(?<sm>\\d{1,2})/(?<sy>\\d{4})"
              + "|(?<hour>\\d{1,2})\\s*(?:h(?:eures?)?\\s*(?<minute>\\d{2})?(?!\\d)|:(?<colon>\\d{2})(?::00)?)"
              + "|(?<noon>midi)"
              + "|(?<year>(?:19|20)\\d{2})(?!\\d)"
              + "|(?<day>\\d{1,2})(?:er)?(?![\\d\\p{L}])"
              + "|(?<weekday>(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))s?(?!\\p{L})"
              + "|(?<month>"
              + MONTHS
              + ")\\.?(?!\\p{L})"
              + "|(?<and>et(?!\\p{L})|ainsi que(?!\\p{L})|,|;|&)"
              + "|(?<to>au(?!\\p{L})|jusqu'au(?!\\p{L})|jusqu'a(?!\\p{L})|a partir de(?!\\p{L})|a(?!\\p{L})|-|>)"
              + "|(?<from>du(?!\\p{L})|de(?!\\p{L})|des(?!\\p{L}))"
              + "|(?<the>les?(?!\\p{L})))");

  private DateText() {}

  /**
   * What was read.
   *
   * @param dates the dates, as far as they were understood
   * @param doubt why they are not certain; null when they are
   */
  record Reading(List<TextDate> dates, Doubt doubt) implements Serializable {

    Reading {
      dates = List.copyOf(dates);
    }

    private static Reading doubtful(Doubt doubt) {
      return new Reading(List.of(), doubt);
    }
  }

  /**
   * Reads a text.
   *
   * @param year the year of days without one, or null when nobody said
   */
  static Reading read(String text, Integer year) {
    String plain = plain(text);
    if (plain.isEmpty()) {
      return Reading.doubtful(Doubt.EMPTY);
    }
    if (plain.length() > LONGEST) {
      return Reading.doubtful(Doubt.WORDS);
    }
    Sentence sentence = new Sentence();
    Matcher token = TOKEN.matcher(plain);
    int at = 0;
    while (at < plain.length()) {
      if (!token.region(at, plain.length()).lookingAt() || !sentence.take(token)) {
        return Reading.doubtful(plain.substring(at).isBlank() ? Doubt.EMPTY : Doubt.WORDS);
      }
      at = token.end();
    }
    return sentence.reading(year);
  }

  /** Lower case without accents, styled letters as plain ones. */
  static String plain(String text) {
    return Normalizer.normalize(
            Normalizer.normalize(text, Normalizer.Form.NFKC), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceAll("[–—−→]", "-")
        .replaceAll("[\\s\\u00a0\\u202f]+", " ")
        .strip()
        .replaceAll("[.]$", "");
  }

  /** A day as far as its words go; what is missing comes from the days after it. */
  private static final class Day {
    private String weekday;
    private Integer dayOfMonth;
    private Integer month;
    private Integer year;
    private LocalTime time;

    private boolean isEmpty() {
      return weekday == null && dayOfMonth == null;
    }

    private LocalDate date() {
      return LocalDate.of(year, month, dayOfMonth);
    }

    private boolean isItsWeekday() {
      return weekday == null || WEEKDAYS.indexOf(weekday) + 1 == date().getDayOfWeek().getValue();
    }
  }

  /** The words so far. */
  private static final class Sentence {
    private final List<Day> days = new ArrayList<>();
    private final List<LocalTime> hours = new ArrayList<>();
    private Day open = new Day();
    private boolean range;
    private boolean endOnly;

    /** Takes a word; false when it cannot stand here. */
    private boolean take(Matcher token) {
      try {
        if (token.group("iso") != null) {
          return whole(number(token, "isod"), number(token, "isom"), number(token, "iso"));
        }
        if (token.group("sd") != null) {
          return whole(number(token, "sd"), number(token, "sm"), number(token, "sy"));
        }
        if (token.group("hour") != null) {
          String minute =
              token.group("minute") == null ? token.group("colon") : token.group("minute");
          return hour(
              LocalTime.of(number(token, "hour"), minute == null ? 0 : Integer.parseInt(minute)));
        }
        if (token.group("noon") != null) {
          return hour(LocalTime.NOON);
        }
      } catch (DateTimeException noSuchHour) {
        return false;
      }
      if (token.group("weekday") != null) {
        return weekday(token.group("weekday"));
      }
      if (token.group("day") != null) {
        return dayOfMonth(number(token, "day"));
      }
      if (token.group("month") != null) {
        return month(token.group("month"));
      }
      if (token.group("year") != null) {
        return year(number(token, "year"));
      }
      if (token.group("to") != null) {
        return to(token.group("to"));
      }

      return true;
    }

    private static int number(Matcher token, String group) {
      return Integer.parseInt(token.group(group));
    }

    private boolean whole(int day, int month, int year) {
      if (!close()) {
        return false;
      }
      open.dayOfMonth = day;
      open.month = month;
      open.year = year;
      return true;
    }

    private boolean weekday(String name) {
      if (!hours.isEmpty() || !close()) {
        return false;
      }
      open.weekday = name;
      return true;
    }

    private boolean dayOfMonth(int day) {
      if (!hours.isEmpty() || (open.dayOfMonth != null && !close())) {
        return false;
      }
      open.dayOfMonth = day;
      return true;
    }

    private boolean month(String name) {
      if (open.dayOfMonth == null || open.month != null) {
        return false;
      }
      for (int i = 0; i < MONTH_BEGINNINGS.size(); i++) {
        if (name.startsWith(MONTH_BEGINNINGS.get(i))) {
          open.month = i + 1;
        }
      }
      return true;
    }

    private boolean year(int year) {
      if (open.month == null || open.year != null) {
        return false;
      }
      open.year = year;
      return true;
    }

    private boolean to(String word) {
      if ((word.startsWith("au") || word.equals("jusqu'au")) && !open.isEmpty()) {
        range = true;
        return true;
      }
      endOnly = endOnly || (word.startsWith("jusqu") && hours.isEmpty() && open.time == null);
      return true;
    }

    private boolean hour(LocalTime time) {
      if (open.dayOfMonth == null || hours.size() == 2) {
        return false;
      }
      hours.add(time);
      return true;
    }

    /** Ends the day being read; the hours read so far are its own, as in "26/11 18h au 27/11". */
    private boolean close() {
      if (open.isEmpty()) {
        return true;
      }
      if (open.dayOfMonth == null || hours.size() > 1) {
        return false;
      }
      if (!hours.isEmpty()) {
        open.time = hours.remove(0);
      }
      days.add(open);
      open = new Day();
      return true;
    }

    private Reading reading(Integer year) {
      List<LocalTime> said = List.copyOf(hours);
      hours.clear();
      if (!close() || days.isEmpty() || endOnly || (range && days.size() != 2)) {
        return Reading.doubtful(Doubt.WORDS);
      }
      Doubt doubt = complete(year);
      if (doubt != null) {
        return Reading.doubtful(doubt);
      }
      try {
        List<TextDate> dates = range ? List.of(whole(said)) : each(said);
        return new Reading(dates, doubt(dates));
      } catch (DateTimeException noSuchDay) {
        return Reading.doubtful(Doubt.NO_SUCH_DAY);
      }
    }

    /** Gives days without month or year those of the day after them. */
    private Doubt complete(Integer year) {
      Integer month = null;
      Integer said = days.stream().anyMatch(day -> day.year != null) ? null : year;
      for (int i = days.size() - 1; i >= 0; i--) {
        Day day = days.get(i);
        month = day.month == null ? month : day.month;
        said = day.year == null ? said : day.year;
        day.month = month;
        day.year = said;
        if (month == null) {
          return Doubt.WORDS;
        }
      }
      Integer before = null;
      for (Day day : days) {
        day.year = day.year == null ? before : day.year;
        before = day.year;
      }
      return days.stream().anyMatch(day -> day.year == null) ? Doubt.YEAR : null;
    }

    private List<TextDate> each(List<LocalTime> said) {
      List<TextDate> dates = new ArrayList<>();
      for (Day day : days) {
        LocalTime from = day.time != null ? day.time : said.isEmpty() ? null : said.get(0);
        LocalTime to = said.size() > 1 ? said.get(1) : null;
        dates.add(new TextDate(day.date(), day.date(), from, to));
      }
      return dates;
    }

    private TextDate whole(List<LocalTime> said) {
      Day first = days.get(0);
      Day last = days.get(1);
      if (first.time != null) {
        return new TextDate(
            first.date(), last.date(), first.time, said.size() == 1 ? said.get(0) : null);
      }
      return new TextDate(
          first.date(),
          last.date(),
          said.isEmpty() ? null : said.get(0),
          said.size() > 1 ? said.get(1) : null);
    }

    private Doubt doubt(List<TextDate> dates) {
      if (!days.stream().allMatch(Day::isItsWeekday)) {
        return Doubt.WEEKDAY;
      }
      if (dates.stream().anyMatch(TextDate::isBackwards)) {
        return Doubt.BACKWARDS;
      }
      boolean perDay =
          range && days.get(0).time == null && dates.stream().anyMatch(d -> d.from() != null);
      return perDay ? Doubt.HOURS_OF_DAYS : null;
    }
  }
}
