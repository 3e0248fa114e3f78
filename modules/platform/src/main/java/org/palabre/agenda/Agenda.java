package org.palabre.agenda;

import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.palabre.access.Access;
import org.palabre.agenda.DayByDay.Days;
import org.palabre.agenda.DayByDay.Given;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.Actor;
import org.palabre.spi.CalendarDate;
import org.palabre.spi.CalendarQuery;
import org.palabre.spi.CalendarSource;
import org.palabre.spi.SpaceFacts;

/**
 * The shared calendar: asks every source that is on for the dates of the spaces an actor may read.
 * What a source gives beyond that is dropped; one that fails is left out, and said to be.
 */
@ApplicationScoped
public class Agenda {

  private static final Logger LOG = Logger.getLogger(Agenda.class.getName());

  private final Instance<CalendarSource> sources;
  private final PluginRegistry plugins;
  private final Spaces spaces;
  private final AgendaPlaces places;
  private final Access access;

  /** For the container's proxy. */
  protected Agenda() {
    this(null, null, null, null, null);
  }

  @Inject
  Agenda(
      @Any Instance<CalendarSource> sources,
      PluginRegistry plugins,
      Spaces spaces,
      AgendaPlaces places,
      Access access) {
    this.sources = sources;
    this.plugins = plugins;
    this.spaces = spaces;
    this.places = places;
    this.access = access;
  }

  /**
   * Dates that were found.
   *
   * @param dates by beginning
   * @param cutAt when there are more: those that begin from then on are not all here; null when
   *     they are
   * @param incomplete whether a source failed
   * @param more how many begin on a day beside those that are here
   */
  public record Found(
      List<AgendaDate> dates, Instant cutAt, boolean incomplete, Map<LocalDate, Integer> more) {

    /** Copies the list. */
    public Found {
      dates = List.copyOf(dates);
      more = Map.copyOf(more);
    }
  }

  /** A space an actor may read, and what policies know of it. */
  record Readable(Space space, SpaceFacts facts) {}

  /** The spaces whose dates an actor may read, by name. */
  public List<Space> spaces(Actor actor) {
    return readable(actor).stream()
        .map(Readable::space)
        .sorted(Comparator.comparing(Space::getName).thenComparing(Space::getId))
        .toList();
  }

  /** The kinds of dates there are, the platform's own first. */
  public List<AgendaKind> kinds() {
    List<AgendaKind> kinds = new ArrayList<>();
    for (Source source : active()) {
      try {
        source.bean().kinds().forEach(kind -> kinds.add(new AgendaKind(source.plugin(), kind)));
      } catch (RuntimeException | LinkageError e) {
        LOG.log(
            Level.WARNING, e, () -> "The kinds of dates of %s failed.".formatted(source.name()));
      }
    }
    kinds.sort(Comparator.comparing(kind -> kind.plugin().orElse("")));
    return kinds;
  }

  /**
   * The dates an actor may read.
   *
   * @param from those that end later
   * @param to those that begin earlier
   * @param most how many of each source
   */
  public Found find(Actor actor, AgendaChoice choice, Instant from, Instant to, int most) {
    return find(actor, choice, from, to, most, Optional.empty());
  }

  /**
   * The first dates of each day an actor may read, all that go on into another day, and how many
   * more there are. Of sources that cannot count without reading, all.
   *
   * @param first the first day
   * @param last the last day
   * @param perDay how many of each day and source
   * @param most how many of each source that cannot
   */
  public Found firstOfEachDay(
      Actor actor,
      AgendaChoice choice,
      LocalDate first,
      LocalDate last,
      ZoneId zone,
      int perDay,
      int most) {
    // Which territory a date concerns is looked at here, after reading: then none may be missing.
    Optional<Days> days =
        Optional.of(new Days(first, last, zone, perDay))
            .filter(any -> choice.territory().isEmpty());
    Instant from = first.atStartOfDay(zone).toInstant();
    Instant to = last.plusDays(1).atStartOfDay(zone).toInstant();
    return find(actor, choice, from, to, most, days);
  }

  private Found find(
      Actor actor, AgendaChoice choice, Instant from, Instant to, int most, Optional<Days> days) {
    Map<UUID, Readable> readable = new LinkedHashMap<>();
    readable(actor).stream()
        .filter(one -> choice.space().filter(id -> !id.equals(one.space().getId())).isEmpty())
        .filter(one -> choice.spaceKind().filter(k -> !k.equals(one.space().getKind())).isEmpty())
        .forEach(one -> readable.put(one.space().getId(), one));
    Set<UUID> area = choice.territory().map(places::within).orElse(null);
    List<AgendaDate> dates = new ArrayList<>();
    Instant cutAt = null;
    boolean incomplete = false;
    Map<LocalDate, Integer> more = new HashMap<>();
    for (Source source : active()) {
      Optional<Given> given = ask(source, choice, readable, from, to, most, days);
      incomplete = incomplete || given.isEmpty();
      List<CalendarDate> some = given.map(Given::dates).orElse(List.of());
      given.ifPresent(
          one -> one.more().forEach((day, count) -> more.merge(day, count, Integer::sum)));
      if (some.size() >= most) {
        Instant last = some.get(some.size() - 1).starts().toInstant();
        cutAt = cutAt == null || last.isBefore(cutAt) ? last : cutAt;
      }
      some.stream()
          .filter(date -> date.isWithin(from, to) && isOfTool(date, readable.get(date.space())))
          .filter(date -> area == null || area.contains(territory(date, readable)))
          .map(date -> dated(date, source, readable.get(date.space()).space()))
          .forEach(dates::add);
    }
    Instant end = cutAt;
    dates.removeIf(date -> end != null && date.date().starts().toInstant().isAfter(end));
    dates.sort(
        Comparator.<AgendaDate, Instant>comparing(date -> date.date().starts().toInstant())
            .thenComparing(date -> date.date().id()));
    return new Found(dates, cutAt, incomplete, more);
  }

  private Optional<Given> ask(
      Source source,
      AgendaChoice choice,
      Map<UUID, Readable> readable,
      Instant from,
      Instant to,
      int most,
      Optional<Days> days) {
    try {
      List<String> kinds = source.bean().kinds();
      Optional<String> kind =
          kinds.stream()
              .filter(
                  one ->
                      choice
                          .dateKind()
                          .equals(Optional.of(new AgendaKind(source.plugin(), one).id())))
              .findFirst();
      if (choice.dateKind().isPresent() && kind.isEmpty()) {
        return Optional.of(Given.all(List.of()));
      }
      CalendarQuery query =
          CalendarQuery.of(
              from, to, readable.values().stream().map(Readable::facts).toList(), kind, most);
      Given given =
          days.isPresent() && source.bean() instanceof DayByDay bean
              ? bean.firstOfEachDay(query, days.get())
              : Given.all(source.bean().dates(query));
      return Optional.of(
          new Given(
              given.dates().stream()
                  .filter(date -> readable.containsKey(date.space()) && kinds.contains(date.kind()))
                  .toList(),
              given.more()));
    } catch (RuntimeException | LinkageError e) {
      LOG.log(
          Level.WARNING,
          e,
          () -> "The dates of %s are left out: it failed.".formatted(source.name()));
      return Optional.empty();
    }
  }

  /** A source that is on. */
  private record Source(CalendarSource bean, Optional<String> plugin) {

    private String name() {
      return plugin.orElse("the platform");
    }
  }

  private List<Source> active() {
    List<Source> active = new ArrayList<>();
    for (CalendarSource bean : sources) {
      Optional<String> plugin = plugins.ownerOf(bean.getClass());
      if (plugin.map(plugins::isActive).orElse(true)) {
        active.add(new Source(bean, plugin));
      }
    }
    return active;
  }

  private List<Readable> readable(Actor actor) {
    List<Readable> found = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (Spaces.Mine mine : spaces.of(actor)) {
      seen.add(mine.space().getId());
      found.add(new Readable(mine.space(), facts(mine.space(), Set.copyOf(mine.roles()))));
    }
    for (Space space : spaces.everybodys()) {
      if (seen.add(space.getId())) {
        found.add(new Readable(space, facts(space, Set.of())));
      }
    }
    found.removeIf(one -> !access.may(actor, READ_SPACE, one.facts()));
    return found;
  }

  private static SpaceFacts facts(Space space, Set<String> roles) {
    return new SpaceFacts(
        space.getId(), space.getKind(), space.getVisibility(), space.getStage(), roles);
  }

  /** Whether the tool its page is in is one of the space's; without it nothing is there. */
  private static boolean isOfTool(CalendarDate date, Readable readable) {
    String segment = date.path().split("/", 2)[0];
    return readable.space().getTools().stream()
        .anyMatch(tool -> tool.substring(tool.indexOf('.') + 1).equals(segment));
  }

  private static UUID territory(CalendarDate date, Map<UUID, Readable> readable) {
    return date.territory().orElseGet(() -> readable.get(date.space()).space().getTerritoryId());
  }

  private AgendaDate dated(CalendarDate date, Source source, Space space) {
    String owner = plugins.ownerOfKind(space.getKind()).orElseThrow().id();
    return new AgendaDate(
        date,
        space,
        new AgendaKind(source.plugin(), date.kind()),
        "/%s/%s/%s".formatted(owner, space.getSlug(), date.path()));
  }
}
