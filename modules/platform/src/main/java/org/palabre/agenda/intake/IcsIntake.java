package org.palabre.agenda.intake;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.palabre.agenda.intake.IcsEvent.Property;
import org.palabre.agenda.intake.UnreadableCalendar.Reason;
import org.palabre.agenda.repeat.Recurrence;

/**
 * Understands the events of a calendar: times in the organisation's zone, what comes again as its
 * dates of the next eighteen months. A zone nobody knows, an hour that is missing or a length
 * beyond a meeting's is asked; a rule that is none of whole days is left out.
 */
final class IcsIntake {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final Period AHEAD = Period.ofMonths(18);
  private static final int MOST_DATES = 200;
  private static final int LONGEST_RULE = 200;
  private static final int OLDEST_RULE_YEARS = 10;
  private static final Pattern OF_DAYS =
      Pattern.compile("(?i)(.*;)?FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;.*)?");
  private static final Pattern OF_HOURS = Pattern.compile("(?i).*BY(HOUR|MINUTE|SECOND)=.*");
  private static final Pattern INTERVAL = Pattern.compile("(?i)INTERVAL=\\d{4,}");
  private static final Pattern UNTIL = Pattern.compile("(?i)UNTIL=(\\d{8})(T(\\d{6})(Z?))?");

  /** What Microsoft calls the zones around here (Unicode CLDR, windowsZones.xml). */
  private static final Map<String, String> WINDOWS_ZONES =
      Map.of(
          "Romance Standard Time", "Europe/Paris",
          "W. Europe Standard Time", "Europe/Berlin",
          "Central Europe Standard Time", "Europe/Budapest",
          "Central European Standard Time", "Europe/Warsaw",
          "GMT Standard Time", "Europe/London",
          "UTC", "UTC");

  private final ZoneId zone;
  private final LocalDate today;
  private final List<IncomingNote> notes = new ArrayList<>();
  private final IncomingTexts texts = new IncomingTexts(notes);

  private IcsIntake(ZoneId zone, LocalDate today) {
    this.zone = zone;
    this.today = today;
  }

  /**
   * Reads a file.
   *
   * @param zone where the organisation is
   * @throws UnreadableCalendar if it is empty, too large, holds too many dates, or is no calendar
   */
  static IncomingFile read(byte[] file, ZoneId zone, LocalDate today) throws UnreadableCalendar {
    return new IcsIntake(zone, today).understand(IcsReader.read(file));
  }

  private IncomingFile understand(List<IcsEvent> events) throws UnreadableCalendar {
    Map<String, Set<String>> replaced = new HashMap<>();
    for (IcsEvent event : events) {
      event
          .first("RECURRENCE-ID")
          .ifPresent(
              slot ->
                  replaced
                      .computeIfAbsent(event.text("UID"), any -> new HashSet<>())
                      .add(slot.value()));
    }
    List<Incoming> incoming = new ArrayList<>();
    int dates = 0;
    for (IcsEvent event : events) {
      Optional<Incoming> one = one(event, replaced.getOrDefault(event.text("UID"), Set.of()));
      dates += one.map(found -> found.dates().size()).orElse(0);
      if (dates > AgendaImports.MOST_MEETINGS) {
        throw new UnreadableCalendar(Reason.TOO_MANY_DATES, AgendaImports.MOST_MEETINGS);
      }
      one.ifPresent(incoming::add);
    }
    return new IncomingFile(incoming, notes);
  }

  private Optional<Incoming> one(IcsEvent event, Set<String> replaced) {
    if (event.text("STATUS").equalsIgnoreCase("CANCELLED")) {
      texts.note(event.number(), IncomingNote.Kind.CANCELLED, event.text("SUMMARY"));
      return Optional.empty();
    }
    String named = event.text("UID");
    String uid =
        "ics\n"
            + (named.isEmpty() ? event.text("SUMMARY") + "\n" + said(event) : named)
            + event.first("RECURRENCE-ID").map(slot -> "/" + slot.value()).orElse("");
    return texts
        .of(
            event.number(),
            IncomingTexts.shortened(uid, 500),
            event.text("SUMMARY"),
            event.text("DESCRIPTION"),
            event.text("LOCATION"),
            "",
            event.text("URL"),
            said(event))
        .flatMap(one -> dated(event, one, replaced));
  }

  /** What the file says of the date, for whoever is asked. */
  private static String said(IcsEvent event) {
    StringBuilder said = new StringBuilder();
    for (String name : List.of("DTSTART", "DTEND", "DURATION", "RRULE")) {
      event
          .first(name)
          .ifPresent(
              property ->
                  said.append(said.isEmpty() ? "" : ", ")
                      .append(name)
                      .append(property.zone().isEmpty() ? "" : " (" + property.zone() + ")")
                      .append(' ')
                      .append(property.value()));
    }
    return said.toString();
  }

  private Optional<Incoming> dated(IcsEvent event, Incoming named, Set<String> replaced) {
    Optional<Property> start = event.first("DTSTART");
    if (start.isEmpty()) {
      return Optional.of(named.dated(List.of(), Doubt.EMPTY));
    }
    if (!isKnown(start.get()) || event.first("DTEND").filter(end -> !isKnown(end)).isPresent()) {
      return Optional.of(named.dated(day(start.get()), Doubt.ZONE));
    }
    try {
      TextDate first = first(event, start.get());
      if (event.first("RRULE").isEmpty() && event.first("RDATE").isEmpty()) {
        return Optional.of(named.dated(List.of(first), Doubts.of(List.of(first), null)));
      }
      List<TextDate> dates = again(event, first, replaced);
      texts.note(event.number(), IncomingNote.Kind.REPEATS, Integer.toString(dates.size()));
      return dates.isEmpty()
          ? Optional.empty()
          : Optional.of(named.repeating().dated(dates, Doubts.of(dates, null)));
    } catch (UnreadableRule rule) {
      texts.note(event.number(), IncomingNote.Kind.RULE, event.text("RRULE"));
      return Optional.empty();
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.of(named.dated(List.of(), Doubt.NO_SUCH_DAY));
    }
  }

  /** The day alone, of a time whose zone is not known: where to start from when asking. */
  private static List<TextDate> day(Property start) {
    try {
      LocalDate day = LocalDate.parse(start.value().substring(0, 8), DAY);
      return List.of(new TextDate(day, day, null, null));
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      return List.of();
    }
  }

  private TextDate first(IcsEvent event, Property start) {
    if (isDay(start)) {
      LocalDate day = LocalDate.parse(start.value(), DAY);
      LocalDate last =
          event
              .first("DTEND")
              .filter(IcsIntake::isDay)
              .map(end -> LocalDate.parse(end.value(), DAY).minusDays(1))
              .filter(end -> !end.isBefore(day))
              .orElse(day);
      return new TextDate(day, last, null, null);
    }
    LocalDateTime from = local(start);
    LocalDateTime to =
        event
            .first("DTEND")
            .filter(end -> !isDay(end))
            .map(this::local)
            .or(() -> event.first("DURATION").map(length -> from.plus(length(length.value()))))
            .orElse(null);
    return to == null
        ? new TextDate(from.toLocalDate(), from.toLocalDate(), from.toLocalTime(), null)
        : new TextDate(from.toLocalDate(), to.toLocalDate(), from.toLocalTime(), to.toLocalTime());
  }

  private List<TextDate> again(IcsEvent event, TextDate first, Set<String> replaced) {
    Set<LocalDate> days = new TreeSet<>();
    Optional<Property> rule = event.first("RRULE");
    if (event.all("RRULE").size() > 1 || !event.all("EXRULE").isEmpty()) {
      throw new UnreadableRule();
    }
    rule.ifPresent(one -> days.addAll(days(one.value(), first)));
    if (rule.isEmpty()) {
      days.add(first.first());
    }
    event.all("RDATE").forEach(list -> days.addAll(listed(list)));
    event.all("EXDATE").forEach(list -> days.removeAll(listed(list)));
    replaced.forEach(slot -> days.removeAll(listed(new Property(slot, "", false))));
    int length = (int) ChronoUnit.DAYS.between(first.first(), first.last());
    return days.stream()
        .filter(day -> !day.isAfter(today.plus(AHEAD)))
        .limit(MOST_DATES)
        .map(day -> new TextDate(day, day.plusDays(length), first.from(), first.to()))
        .toList();
  }

  /** Bounded: days only, ten years back at most, so that no rule keeps the server counting. */
  private List<LocalDate> days(String rule, TextDate first) {
    boolean sound =
        rule.length() <= LONGEST_RULE
            && OF_DAYS.matcher(rule).matches()
            && !OF_HOURS.matcher(rule).matches()
            && !INTERVAL.matcher(rule).find()
            && first.first().isAfter(today.minusYears(OLDEST_RULE_YEARS));
    if (!sound) {
      throw new UnreadableRule();
    }
    LocalDate from = first.first().isAfter(today) ? first.first() : today;
    try {
      return Recurrence.days(
          UNTIL.matcher(rule).replaceAll(until -> "UNTIL=" + lastDay(until.group(), first)),
          first.first(),
          from,
          today.plus(AHEAD),
          MOST_DATES);
    } catch (RuntimeException e) {
      // The library throws whatever it meets: such a rule is not one that can be read.
      throw new UnreadableRule();
    }
  }

  /** The last day of a rule that ends at a moment: the day before if it then begins too late. */
  private String lastDay(String until, TextDate first) {
    String value = until.substring(until.indexOf('=') + 1);
    if (value.length() == 8 || first.from() == null) {
      return value.substring(0, 8);
    }
    LocalDateTime end = local(new Property(value, "", false));
    LocalDate day =
        end.toLocalTime().isBefore(first.from())
            ? end.toLocalDate().minusDays(1)
            : end.toLocalDate();
    return DAY.format(day);
  }

  private List<LocalDate> listed(Property list) {
    List<LocalDate> days = new ArrayList<>();
    for (String value : list.value().split(",", MOST_DATES + 1)) {
      Property one = new Property(value.strip(), list.zone(), list.wholeDay());
      if (isKnown(one)) {
        days.add(isDay(one) ? LocalDate.parse(one.value(), DAY) : local(one).toLocalDate());
      }
    }
    return days;
  }

  private static boolean isDay(Property property) {
    return property.wholeDay() || property.value().length() == 8;
  }

  private boolean isKnown(Property property) {
    return property.zone().isEmpty() || zone(property.zone()).isPresent();
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(WINDOWS_ZONES.getOrDefault(name, name)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A time in the organisation's zone; one without zone is meant there already. */
  private LocalDateTime local(Property property) {
    String value = property.value();
    if (value.endsWith("Z")) {
      Instant moment =
          LocalDateTime.parse(value.substring(0, value.length() - 1), MOMENT)
              .toInstant(ZoneOffset.UTC);
      return LocalDateTime.ofInstant(moment, zone);
    }
    LocalDateTime there = LocalDateTime.parse(value, MOMENT);
    return property.zone().isEmpty()
        ? there
        : there
            .atZone(zone(property.zone()).orElseThrow())
            .withZoneSameInstant(zone)
            .toLocalDateTime();
  }

  private static Duration length(String value) {
    try {
      return value.matches("P\\d{1,3}W")
          ? Duration.ofDays(7L * Integer.parseInt(value.substring(1, value.length() - 1)))
          : Duration.parse(value);
    } catch (DateTimeParseException e) {
      return Duration.ZERO;
    }
  }

  /** A rule that is not followed. */
  private static final class UnreadableRule extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableRule() {
      super(null, null, false, false);
    }
  }
}
