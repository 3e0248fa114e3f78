package org.palabre.tables.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import org.palabre.commitment.Commitment;
import org.palabre.figures.Delay;
import org.palabre.figures.Period;
import org.palabre.figures.SmallGroups;
import org.palabre.figures.SpaceFigures;
import org.palabre.figures.SpaceFigures.Said;
import org.palabre.statement.Channel;
import org.palabre.web.address.Here;
import org.palabre.web.figures.Sheet;
import org.palabre.web.figures.Sheet.Row;

/** The figures of one table, or of several, as sheets in the words of the page. */
class FigureSheets {

  private final Collection<SpaceFigures> figures;
  private final Period period;
  private final Here here;
  private final ResourceBundle own;
  private final ResourceBundle words;

  FigureSheets(Collection<SpaceFigures> figures, Period period, Here here) {
    this.figures = figures;
    this.period = period;
    this.here = here;
    this.own = ResourceBundle.getBundle("tables", here.language().locale());
    this.words = ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }

  /** Month by month, months without anything included. */
  Sheet months() {
    SortedMap<YearMonth, Said> all = new TreeMap<>();
    figures.forEach(one -> one.said().forEach((month, said) -> all.merge(month, said, Said::plus)));
    List<Row> rows =
        months(all).stream()
            .map(month -> said(name(month), null, all.getOrDefault(month, Said.NOTHING)))
            .toList();
    return sheet("months", all.isEmpty() ? List.of() : rows, "month", "said", "people");
  }

  /** How it was collected. */
  Sheet channels() {
    Map<Channel, Said> all = new HashMap<>();
    figures.forEach(one -> one.channels().forEach((way, said) -> all.merge(way, said, Said::plus)));
    List<Row> rows =
        all.entrySet().stream()
            .sorted(
                Comparator.comparingLong(
                    (Map.Entry<Channel, Said> way) -> -way.getValue().statements()))
            .map(
                way ->
                    said(
                        way.getKey() == null
                            ? own.getString("figures.unknown")
                            : words.getString("channel." + way.getKey()),
                        null,
                        way.getValue()))
            .toList();
    return sheet("channels", rows, "channel", "said", "people");
  }

  /** What it was about, theme by theme, then what is in none. */
  Sheet themes(String threads) {
    List<Row> rows = new ArrayList<>();
    for (SpaceFigures one : figures) {
      one.themes()
          .forEach(theme -> rows.add(said(theme.name(), threads + theme.id(), theme.said())));
      long none = one.total().statements() - one.grouped();
      if (none > 0) {
        rows.add(Row.of(own.getString("figures.themes.none"), none, null));
      }
    }
    return sheet("themes", rows, "theme", "said", "people");
  }

  /** What it was about, by the organisation's categories. */
  Sheet categories() {
    Map<String, Long> all = new TreeMap<>();
    figures.forEach(
        one ->
            one.categories()
                .forEach(
                    category ->
                        all.merge(
                            category.name() == null
                                ? own.getString("figures.categories.none")
                                : category.name(),
                            category.statements(),
                            Long::sum)));
    List<Row> rows =
        all.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(one -> Row.of(one.getKey(), one.getValue()))
            .toList();
    return sheet("categories", rows, "category", "said");
  }

  /** What was asked, by what became of it; what is late is part of what is open. */
  Sheet asked() {
    List<Row> rows = new ArrayList<>();
    for (Commitment.State state : Commitment.State.values()) {
      long count = figures.stream().mapToLong(one -> one.asked().getOrDefault(state, 0L)).sum();
      rows.add(Row.of(own.getString("figures.asked." + state), count));
    }
    rows.add(Row.of(own.getString("figures.asked.late"), late()));
    return sheet("asked", askedCount() == 0 ? List.of() : rows, "state", "count");
  }

  /** How long answers took, of one table. */
  Sheet delays() {
    List<Row> rows = new ArrayList<>();
    for (SpaceFigures one : figures) {
      if (one.askedCount() > 0) {
        rows.add(delay("answer", one.delays().answer()));
        rows.add(delay("promise", one.delays().promise()));
        rows.add(delay("kept", one.delays().kept()));
      }
    }
    return sheet("delays", rows, "step", "came", "median", "longest", "waiting", "oldest");
  }

  /** Who spoke, by age. */
  Sheet ages() {
    return groups("ages", "age", figures.iterator().next().ages());
  }

  /** Who spoke, by quarter. */
  Sheet quarters() {
    return groups("quarters", "quarter", figures.iterator().next().quarters());
  }

  /** All that was said. */
  Said total() {
    return figures.stream().map(SpaceFigures::total).reduce(Said.NOTHING, Said::plus);
  }

  /** How many projects were decided. */
  long projects() {
    return figures.stream().mapToLong(SpaceFigures::projectCount).sum();
  }

  /** How much was asked. */
  long askedCount() {
    return figures.stream().mapToLong(SpaceFigures::askedCount).sum();
  }

  /** How much of it is late. */
  long late() {
    return figures.stream().mapToLong(SpaceFigures::late).sum();
  }

  /** The months of the period: of one without a beginning, a year at least, else from the first. */
  private List<YearMonth> months(SortedMap<YearMonth, Said> said) {
    YearMonth year = YearMonth.from(period.to()).minusMonths(11);
    YearMonth first = said.isEmpty() || said.firstKey().isAfter(year) ? year : said.firstKey();
    boolean always = period.equals(Period.always(here.wording().today()));
    return period.months().stream().filter(month -> !always || !month.isBefore(first)).toList();
  }

  /** A month as a row names it. */
  String name(YearMonth month) {
    return here.wording().shortMonth(month);
  }

  /** A sheet with its title, its note and the heads of its columns. */
  Sheet sheet(String id, List<Row> rows, String... heads) {
    String note = "figures." + id + ".note";
    return new Sheet(
        id,
        own.getString("figures." + id),
        own.containsKey(note) ? own.getString(note) : "",
        Arrays.stream(heads).map(head -> own.getString("figures.head." + head)).toList(),
        rows);
  }

  private Sheet groups(String id, String head, SmallGroups groups) {
    List<Row> rows = new ArrayList<>();
    groups.shown().forEach(group -> rows.add(Row.of(group.name(), group.people())));
    if (groups.others() > 0) {
      rows.add(Row.of(own.getString("figures.groups.others"), groups.others()));
    }
    return sheet(id, rows, head, "speakers");
  }

  private Row delay(String step, Delay delay) {
    return Row.of(
        own.getString("figures.delay." + step),
        (long) delay.count(),
        days(delay.median()),
        days(delay.longest()),
        (long) delay.waiting(),
        days(delay.waitingLongest()));
  }

  private String days(Integer days) {
    return days == null ? null : here.say(own.getString("figures.days"), days);
  }

  private static Row said(String label, String link, Said said) {
    return new Row(label, link, List.of(said.statements(), said.people()));
  }
}
