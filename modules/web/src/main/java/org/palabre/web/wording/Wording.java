package org.palabre.web.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.palabre.language.WrittenDay;
import org.palabre.statement.PartialDate;

/**
 * Says dates, amounts and numbers as people do: "jeudi 26 novembre, 18 h 30", "hier", "mars 2016",
 * "12 345,67 €". What belongs together is held together by no-break spaces.
 *
 * <p>A day of the last or the next six months goes without its year; any other day says it, and
 * leaves out the day of the week.
 */
public final class Wording {

  private static final char NO_BREAK = '\u00a0';
  private static final int MONTHS_WITHOUT_YEAR = 6;
  private static final Map<Long, String> NEAR_IN_FRENCH =
      Map.of(-1L, "hier", 0L, "aujourd’hui", 1L, "demain");
  private static final Map<Long, String> NEAR_IN_ENGLISH =
      Map.of(-1L, "yesterday", 0L, "today", 1L, "tomorrow");

  private final Locale locale;
  private final ZoneId zone;
  private final LocalDate today;

  /**
   * How things are said in a language.
   *
   * @param locale French or English
   * @param zone where the organisation is
   * @param today the day of reading, there
   */
  public Wording(Locale locale, ZoneId zone, LocalDate today) {
    this.locale = locale;
    this.zone = zone;
    this.today = today;
  }

  /** The day of reading, where the organisation is. */
  public LocalDate today() {
    return today;
  }

  /** A day: "hier", "jeudi 26 novembre", "dimanche 1er mars 2015" as "1er mars 2015". */
  public String day(LocalDate day) {
    String near =
        (isFrench() ? NEAR_IN_FRENCH : NEAR_IN_ENGLISH).get(ChronoUnit.DAYS.between(today, day));
    if (near != null) {
      return near;
    }
    return goesWithoutYear(day)
        ? day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale) + " " + dayAndMonth(day)
        : dayAndMonth(day) + " " + day.getYear();
  }

  private String dayAndMonth(LocalDate day) {
    return WrittenDay.ordinal(day.getDayOfMonth(), locale) + NO_BREAK + name(day.getMonth());
  }

  private boolean goesWithoutYear(LocalDate day) {
    return day.isAfter(today.minusMonths(MONTHS_WITHOUT_YEAR))
        && day.isBefore(today.plusMonths(MONTHS_WITHOUT_YEAR));
  }

  /** A moment, in the organisation's time: "jeudi 26 novembre, 18 h 30". */
  public String moment(Instant moment) {
    ZonedDateTime there = moment.atZone(zone);
    return day(there.toLocalDate()) + ", " + time(there.toLocalTime());
  }

  /** The day of a moment, in the organisation's time. */
  public String day(Instant moment) {
    return day(moment.atZone(zone).toLocalDate());
  }

  /** A time of day, to the minute: "18 h 30", "10 h"; "6:30 pm", "10 am". */
  public String time(LocalTime time) {
    if (isFrench()) {
      String hours = time.getHour() + "" + NO_BREAK + "h";
      return time.getMinute() == 0 ? hours : hours + NO_BREAK + "%02d".formatted(time.getMinute());
    }
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    String minutes = time.getMinute() == 0 ? "" : ":%02d".formatted(time.getMinute());
    return hour + minutes + NO_BREAK + (time.getHour() < 12 ? "am" : "pm");
  }

  /** A moment as a time of day, in the organisation's time. */
  public String time(Instant moment) {
    return time(moment.atZone(zone).toLocalTime());
  }

  /** As much of a date as is known: "12 mars 2016", "mars 2016", "2016". */
  public String partial(PartialDate date) {
    if (date.day().isPresent()) {
      return day(date.day().get());
    }
    return date.month() == null
        ? Integer.toString(date.year())
        : name(Month.of(date.month())) + " " + date.year();
  }

  /**
   * From one day to another: "septembre à novembre 2026" for whole months, "2026" for a whole year,
   * "du 3 octobre 2026 au 12 novembre 2026".
   */
  public String period(LocalDate from, LocalDate to) {
    YearMonth first = YearMonth.from(from);
    YearMonth last = YearMonth.from(to);
    if (from.getDayOfMonth() > 1 || !to.equals(last.atEndOfMonth())) {
      return (isFrench() ? "du %s au %s" : "from %s to %s")
          .formatted(WrittenDay.of(from, locale), WrittenDay.of(to, locale));
    }
    String end = name(last.getMonth()) + NO_BREAK + last.getYear();
    if (first.equals(last)) {
      return end;
    }
    if (first.getYear() < last.getYear()) {
      String begin = name(first.getMonth()) + NO_BREAK + first.getYear();
      return begin + (isFrench() ? " à " : " to ") + end;
    }
    return first.getMonth() == Month.JANUARY && last.getMonth() == Month.DECEMBER
        ? Integer.toString(last.getYear())
        : name(first.getMonth()) + (isFrench() ? " à " : " to ") + end;
  }

  /**
   * From one local time to another: "jeudi 3 décembre, de 18 h 30 à 20 h 30"; over several days "du
   * jeudi 3 décembre, 18 h au samedi 5 décembre, 12 h". Never "demain": it stands on paper too.
   */
  public String span(LocalDateTime from, LocalDateTime to) {
    String first = dayOfWeek(from.toLocalDate());
    String begins = time(from.toLocalTime());
    String ends = time(to.toLocalTime());
    if (from.toLocalDate().equals(to.toLocalDate())) {
      return (isFrench() ? "%s, de %s à %s" : "%s, %s to %s").formatted(first, begins, ends);
    }
    return (isFrench() ? "du %s, %s au %s, %s" : "%s, %s to %s, %s")
        .formatted(first, begins, dayOfWeek(to.toLocalDate()), ends);
  }

  /** A day with its day of the week, whenever it is, and its year unless it is near. */
  private String dayOfWeek(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale)
        + " "
        + (goesWithoutYear(day) ? dayAndMonth(day) : WrittenDay.of(day, locale));
  }

  /** A month in little room: "nov.". */
  public String shortMonth(Month month) {
    return month.getDisplayName(TextStyle.SHORT, locale);
  }

  /** A month in little room: "nov. 2026". */
  public String shortMonth(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.SHORT, locale) + NO_BREAK + month.getYear();
  }

  /** An amount in euros, rounded half up to the cent, without cents that are none: "12 345 €". */
  public String amount(BigDecimal euros) {
    BigDecimal rounded = euros.setScale(2, RoundingMode.HALF_UP);
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance("EUR"));
    if (rounded.stripTrailingZeros().scale() <= 0) {
      format.setMaximumFractionDigits(0);
    }
    return format.format(rounded);
  }

  /** A whole number: "12 345". */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** Fills a pattern of a bundle, with the plurals, numbers and dates of this language. */
  public String say(String pattern, Object... arguments) {
    Object[] written = Stream.of(arguments).map(this::written).toArray();
    return new MessageFormat(pattern, locale).format(written);
  }

  private Object written(Object argument) {
    return argument instanceof LocalDate day ? WrittenDay.of(day, locale) : argument;
  }

  /**
   * The beginning of a text, cut between two words and ended by "…"; all of it when it is short.
   * Empty lines are left out.
   *
   * @param longest the longest beginning, in characters
   */
  public String beginning(String text, int longest) {
    String whole = text.strip().replaceAll("\\h*\\R\\s*", "\n");
    if (whole.length() <= longest) {
      return whole;
    }
    int space = whole.lastIndexOf(' ', longest);
    int end = space > longest / 2 ? space : whole.offsetByCodePoints(0, longest / 2);
    return whole.substring(0, end).stripTrailing() + NO_BREAK + "…";
  }

  /** Words in the quotation marks of this language, which the words themselves may already have. */
  public String quoted(String words) {
    String bare = words.strip();
    if (bare.startsWith("«") || bare.startsWith("“") || bare.startsWith("\"")) {
      return bare;
    }
    return isFrench() ? "«" + NO_BREAK + bare + NO_BREAK + "»" : "“" + bare + "”";
  }

  private boolean isFrench() {
    return locale.getLanguage().equals("fr");
  }

  private String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, locale);
  }
}
