package org.palabre.web.agenda;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.palabre.access.CurrentActor;
import org.palabre.agenda.Agenda;
import org.palabre.agenda.Agenda.Found;
import org.palabre.agenda.AgendaChoice;
import org.palabre.agenda.AgendaDate;
import org.palabre.agenda.AgendaKind;
import org.palabre.organisation.Organisations;
import org.palabre.space.Space;
import org.palabre.web.address.Here;
import org.palabre.web.agenda.AgendaAddress.View;

/** The shared calendar of all spaces the visitor may read: a month, a week, or a list. */
@Named
@RequestScoped
public class CalendarPage {

  private static final int PER_CELL = 3;
  private static final int PER_WEEKDAY = 30;
  private static final int PER_LIST = 40;
  private static final int MOST = 1_500;
  private static final int LIST_MONTHS = 18;
  private static final int WEEK = 7;

  @Inject private Agenda agenda;
  @Inject private AgendaFilters filters;
  @Inject private Organisations organisations;
  @Inject private CurrentActor actor;
  @Inject private Here here;
  private final Map<AgendaKind, String> kinds = new HashMap<>();
  private AgendaAddress at;
  private ZoneId zone;
  private LocalDate day;
  private LocalDate first;
  private LocalDate last;
  private List<AgendaDay> days;
  private LocalDate next;
  private boolean incomplete;

  @PostConstruct
  void open() {
    at = AgendaAddress.asked();
    zone = ZoneId.of(organisations.get().getZone());
    day = at.at().orElse(here.wording().today());
    first =
        switch (at.view()) {
          case MONTH -> day.withDayOfMonth(1);
          case WEEK -> monday(day);
          case LIST -> day;
        };
    last =
        switch (at.view()) {
          case MONTH -> YearMonth.from(day).atEndOfMonth();
          case WEEK -> first.plusDays(WEEK - 1);
          case LIST -> day.plusMonths(LIST_MONTHS);
        };
  }

  /** The views, as links. */
  public List<AgendaFilter.Option> getViews() {
    return Arrays.stream(View.values())
        .map(
            view ->
                new AgendaFilter.Option(
                    words().getString("calendar.view." + view),
                    here.link(at.in(view).link()),
                    view == at.view()))
        .toList();
  }

  /** The ways to choose. */
  public List<AgendaFilter> getFilters() {
    List<Space> spaces = agenda.spaces(actor.get());
    return filters.of(at, spaces);
  }

  /** Whether only some dates are shown. */
  public boolean isChosen() {
    return at.isChosen();
  }

  /** The same without any choice. */
  public String getAllLink() {
    return here.link(new AgendaAddress(at.view(), at.at(), AgendaChoice.ALL).link());
  }

  /** Which view: {@code month}, {@code week} or {@code list}. */
  public String getView() {
    return at.view().name().toLowerCase(Locale.ROOT);
  }

  /** What is shown, in words: "novembre 2026". */
  public String getPeriod() {
    return at.view() == View.LIST
        ? here.say(words().getString("calendar.list.from"), here.wording().day(day))
        : here.wording().period(first, last);
  }

  /** The period before. */
  public String getEarlierLink() {
    return move(-1);
  }

  /** The period after. */
  public String getLaterLink() {
    return move(1);
  }

  private String move(int by) {
    return here.link(
        switch (at.view()) {
          case MONTH -> at.around(first.plusMonths(by)).link();
          case WEEK -> at.around(first.plusWeeks(by)).link();
          case LIST -> at.around(by > 0 ? next : day.minusMonths(1)).link();
        });
  }

  /** Whether there is something later. */
  public boolean isLater() {
    days();
    return at.view() != View.LIST || next != null;
  }

  /** Today; null when it is shown. */
  public String getTodayLink() {
    LocalDate today = here.wording().today();
    boolean shown = !today.isBefore(first) && !today.isAfter(last);
    return shown && (at.view() != View.LIST || today.equals(day))
        ? null
        : here.link(at.today().link());
  }

  /** The names of the days of a week: the whole and the short one. */
  public List<String[]> getWeekdays() {
    return Arrays.stream(DayOfWeek.values())
        .map(
            weekday ->
                new String[] {
                  weekday.getDisplayName(TextStyle.FULL, here.language().locale()),
                  weekday.getDisplayName(TextStyle.SHORT, here.language().locale())
                })
        .toList();
  }

  /** The weeks of the month. */
  public List<List<AgendaDay>> getWeeks() {
    List<AgendaDay> all = days();
    return IntStream.range(0, all.size() / WEEK)
        .mapToObj(week -> all.subList(week * WEEK, (week + 1) * WEEK))
        .toList();
  }

  /** The days that have dates. */
  public List<AgendaDay> getDays() {
    return days().stream().filter(one -> !one.lines().isEmpty()).toList();
  }

  /** Whether there is nothing in what is shown. */
  public boolean isBlank() {
    return days().stream().allMatch(one -> one.lines().isEmpty());
  }

  /** Whether dates of a plugin that failed are missing. */
  public boolean isIncomplete() {
    days();
    return incomplete;
  }

  /** Whether somebody is signed in, who may have a calendar of their own. */
  public boolean isSignedIn() {
    return actor.get().isSignedIn();
  }

  private List<AgendaDay> days() {
    if (days == null) {
      days = at.view() == View.LIST ? list() : grid();
    }
    return days;
  }

  private List<AgendaDay> grid() {
    LocalDate from = monday(first);
    LocalDate to = at.view() == View.MONTH ? monday(last).plusDays(WEEK - 1) : last;
    Found found = found(from, to);
    Map<LocalDate, List<AgendaDate>> byDay = byDay(found, from, to);
    List<AgendaDay> grid = new ArrayList<>();
    for (LocalDate one = from; !one.isAfter(to); one = one.plusDays(1)) {
      grid.add(day(one, byDay, perDay(), found.more().getOrDefault(one, 0)));
    }
    return grid;
  }

  private int perDay() {
    return at.view() == View.MONTH ? PER_CELL : PER_WEEKDAY;
  }

  private Found found(LocalDate from, LocalDate to) {
    Found found = agenda.firstOfEachDay(actor.get(), at.choice(), from, to, zone, perDay(), MOST);
    incomplete = incomplete || found.incomplete();
    return found;
  }

  /** Days from the one asked for, until the list is long enough; the next page begins after. */
  private List<AgendaDay> list() {
    List<AgendaDay> list = new ArrayList<>();
    int shown = 0;
    LocalDate from = day;
    for (int months = 1; shown < PER_LIST && from.isBefore(last); months *= 2) {
      LocalDate to = earlier(from.plusMonths(months), last);
      Found found = find(from, to, PER_LIST * WEEK);
      LocalDate until =
          found.cutAt() == null ? to : earlier(to, later(dayOf(found.cutAt()), from.plusDays(1)));
      Map<LocalDate, List<AgendaDate>> byDay = byDay(found, from, until.minusDays(1));
      for (LocalDate one = from; one.isBefore(until); one = one.plusDays(1)) {
        if (byDay.containsKey(one)) {
          if (shown >= PER_LIST) {
            next = one;
            return list;
          }
          list.add(day(one, byDay, MOST, 0));
          shown += byDay.get(one).size();
        }
      }
      from = until;
    }
    next = from.isBefore(last) && shown >= PER_LIST ? from : null;
    return list;
  }

  private Found find(LocalDate from, LocalDate to, int most) {
    Instant begin = from.atStartOfDay(zone).toInstant();
    Instant end = to.atStartOfDay(zone).toInstant();
    Found found = agenda.find(actor.get(), at.choice(), begin, end, most);
    incomplete = incomplete || found.incomplete();
    return found;
  }

  private Map<LocalDate, List<AgendaDate>> byDay(Found found, LocalDate from, LocalDate to) {
    Map<LocalDate, List<AgendaDate>> byDay = new HashMap<>();
    for (AgendaDate date : found.dates()) {
      LocalDate begins = later(dayOf(date.date().starts().toInstant()), from);
      Instant end = date.date().ends().toInstant();
      LocalDate ends = earlier(dayOf(end.minusNanos(1)), to);
      if (isNightOf(date, begins, ends)) {
        ends = begins;
      }
      for (LocalDate one = begins; !one.isAfter(ends); one = one.plusDays(1)) {
        byDay.computeIfAbsent(one, any -> new ArrayList<>()).add(date);
      }
    }
    return byDay;
  }

  /** Whether what ends on the next day only goes on into its small hours. */
  private boolean isNightOf(AgendaDate date, LocalDate begins, LocalDate ends) {
    return ends.equals(begins.plusDays(1))
        && !date.date().wholeDay()
        && date.date().ends().withZoneSameInstant(zone).getHour() < 6;
  }

  private AgendaDay day(
      LocalDate one, Map<LocalDate, List<AgendaDate>> byDay, int most, int beside) {
    List<AgendaDate> dates = byDay.getOrDefault(one, List.of());
    int all = dates.size() + beside;
    // The line that tells how many more there are takes the place of one.
    int shown = all > most ? most - 1 : all;
    return new AgendaDay(
        one.getDayOfMonth(),
        here.wording().day(one),
        one.equals(here.wording().today()),
        at.view() == View.MONTH && !YearMonth.from(one).equals(YearMonth.from(day)),
        dates.stream().limit(shown).map(date -> line(date, one)).toList(),
        all == shown ? "" : here.say(words().getString("calendar.more"), all - shown),
        here.link(at.in(View.LIST).around(one).link()));
  }

  private AgendaLine line(AgendaDate date, LocalDate on) {
    String kind = kinds.computeIfAbsent(date.kind(), filters::word);
    return AgendaLine.of(date, on, zone, kind, here, words());
  }

  private LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }
}
