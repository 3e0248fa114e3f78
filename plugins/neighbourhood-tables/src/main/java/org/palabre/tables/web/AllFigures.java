package org.palabre.tables.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.palabre.access.CurrentActor;
import org.palabre.commitment.Commitment.State;
import org.palabre.figures.Figures;
import org.palabre.figures.Period;
import org.palabre.figures.SpaceFigures;
import org.palabre.figures.SpaceFigures.Said;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.tables.NeighbourhoodTables;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;
import org.palabre.web.address.Here;
import org.palabre.web.figures.AskedPeriod;
import org.palabre.web.figures.CsvAnswer;
import org.palabre.web.figures.PeriodChoice;
import org.palabre.web.figures.Sheet;
import org.palabre.web.figures.Sheet.Row;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Sent;

/** What all tables that the visitor may read add up to, together, by territory and one by one. */
@Named
@RequestScoped
public class AllFigures {

  @Inject private Spaces spaces;
  @Inject private Figures figures;
  @Inject private Territories territories;
  @Inject private CurrentActor actor;
  @Inject private AskedPeriod asked;
  @Inject private Here here;
  private Map<Space, SpaceFigures> tables;
  private FigureSheets sheets;

  /** How many tables are counted. */
  public int getCount() {
    return tables().size();
  }

  /** All that was said. */
  public Said getTotal() {
    return sheets().total();
  }

  /** How many projects were decided. */
  public long getProjects() {
    return sheets().projects();
  }

  /** How much was asked. */
  public long getAskedCount() {
    return sheets().askedCount();
  }

  /** How much of it is late. */
  public long getLate() {
    return sheets().late();
  }

  /** The period in words. */
  public String getPeriod() {
    period();
    return asked.getName();
  }

  /** The first day of the period; empty since the beginning. */
  public String getFrom() {
    Period period = period();
    return asked.isBegun() ? period.from().toString() : "";
  }

  /** The last day of the period. */
  public String getTo() {
    return period().to().toString();
  }

  /** Whether days were typed that make no period. */
  public boolean isUnread() {
    period();
    return asked.isUnread();
  }

  /** The periods that a link offers. */
  public List<AskedPeriod.Choice> getChoices() {
    period();
    return asked.choices(
        PeriodChoice.TWELVE, PeriodChoice.YEAR, PeriodChoice.BEFORE, PeriodChoice.ALL);
  }

  public Sheet getMonths() {
    return sheets().months();
  }

  public Sheet getCategories() {
    return sheets().categories();
  }

  public Sheet getChannels() {
    return sheets().channels();
  }

  public Sheet getAsked() {
    return sheets().asked();
  }

  /** Table by table, each with the link to its own figures. */
  public Sheet getTables() {
    List<Row> rows = new ArrayList<>();
    tables()
        .forEach(
            (space, sums) ->
                rows.add(
                    new Row(
                        space.getName(),
                        link(space),
                        List.of(
                            sums.total().statements(),
                            sums.total().people(),
                            sums.askedCount(),
                            sums.asked().getOrDefault(State.KEPT, 0L),
                            sums.late()))));
    return sheets().sheet("tables", rows, "table", "said", "people", "asked", "kept", "late");
  }

  /** Territory by territory, each with all that lies in it. */
  public Sheet getTerritories() {
    Map<Place, Said> all = new TreeMap<>();
    tables()
        .forEach(
            (space, sums) ->
                path(space).forEach(place -> all.merge(place, sums.total(), Said::plus)));
    List<Row> rows =
        all.entrySet().stream()
            .map(
                one ->
                    Row.of(
                        one.getKey().label(all.keySet()),
                        one.getValue().statements(),
                        one.getValue().people()))
            .toList();
    return sheets().sheet("territories", rows, "territory", "said", "people");
  }

  /** Month by month in each territory where a table is. */
  public Sheet getMonthsByTerritory() {
    Map<Place, Map<YearMonth, Said>> all = new TreeMap<>();
    tables()
        .forEach(
            (space, sums) -> {
              Map<YearMonth, Said> here =
                  all.computeIfAbsent(path(space).get(0), any -> new TreeMap<>());
              sums.said().forEach((month, said) -> here.merge(month, said, Said::plus));
            });
    List<Row> rows = new ArrayList<>();
    all.forEach(
        (place, months) ->
            months.forEach(
                (month, said) ->
                    rows.add(
                        Row.of(
                            place.label(all.keySet()),
                            sheets().name(month),
                            said.statements(),
                            said.people()))));
    return sheets().sheet("monthsByTerritory", rows, "territory", "month", "said", "people");
  }

  /** The address of the file of a sheet. */
  public String file(Sheet sheet) {
    period();
    return here.link("/tables/figures-file?of=") + sheet.id() + "&" + asked.getQuery();
  }

  /** Answers with the file that the address asks for, or "not found". */
  public void send() throws IOException {
    Optional<Sheet> sheet =
        Stream.of(
                getMonths(),
                getTerritories(),
                getMonthsByTerritory(),
                getTables(),
                getCategories(),
                getChannels(),
                getAsked())
            .filter(one -> Sent.text("of").filter(one.id()::equals).isPresent())
            .findFirst();
    if (sheet.isEmpty()) {
      NotFound.answer();
      return;
    }
    CsvAnswer.send(sheet.get(), "tables-" + sheet.get().id().toLowerCase(Locale.ROOT));
  }

  /** A table's territory and all it lies in, the smallest first. */
  private List<Place> path(Space space) {
    List<Place> path = new ArrayList<>();
    Optional<Territory> at = Optional.ofNullable(space.getTerritoryId()).flatMap(territories::find);
    while (at.isPresent()) {
      Optional<Territory> around =
          Optional.ofNullable(at.get().getParentId()).flatMap(territories::find);
      path.add(
          new Place(
              at.get().getName(), around.map(Territory::getName).orElse(""), at.get().getId()));
      at = around;
    }
    return path.isEmpty() ? List.of(nowhere()) : path;
  }

  private Place nowhere() {
    String name =
        ResourceBundle.getBundle("tables", here.language().locale())
            .getString("figures.territories.none");
    return new Place(name, "", new UUID(0, 0));
  }

  /**
   * A territory. Two may have one name; each is counted for itself.
   *
   * @param name its name
   * @param around the name of the one it lies in; empty for none
   * @param id its id
   */
  private record Place(String name, String around, UUID id) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::name).thenComparing(Place::around).thenComparing(Place::id);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }

    /** Its name; with where it lies, when another of these has the same. */
    String label(Collection<Place> all) {
      boolean alone = all.stream().filter(one -> one.name.equals(name)).count() == 1;
      return alone || around.isEmpty() ? name : "%s (%s)".formatted(name, around);
    }
  }

  private String link(Space space) {
    boolean shown = space.getTools().contains(NeighbourhoodTables.FIGURES.id());
    String address = "/tables/" + space.getSlug();
    period();
    return shown
        ? here.link(address) + "/" + NeighbourhoodTables.FIGURES.segment() + "?" + asked.getQuery()
        : here.link(address);
  }

  private Map<Space, SpaceFigures> tables() {
    if (tables == null) {
      tables = new LinkedHashMap<>();
      for (Space space : spaces.readable(NeighbourhoodTables.TABLE.id(), actor.get())) {
        tables.put(space, figures.of(spaces.facts(space, actor.get()), period()));
      }
    }
    return tables;
  }

  private FigureSheets sheets() {
    if (sheets == null) {
      sheets = new FigureSheets(tables().values(), period(), here);
    }
    return sheets;
  }

  private Period period() {
    return asked.or(PeriodChoice.TWELVE);
  }
}
