package org.palabre.board;

import static org.palabre.access.PlatformPermission.LEAD_THREADS;
import static org.palabre.access.PlatformPermission.READ_MEMBERS;
import static org.palabre.access.PlatformPermission.READ_PUBLIC;
import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.organisation.Organisations;
import org.palabre.project.Project;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.SpaceFacts;
import org.palabre.territory.Territories;

/** The projects of a space, or of every space one may read, as far as one may read them. */
@ApplicationScoped
public class ProjectBoard {

  /** The tool whose pages a project's own page is among. */
  private static final String PAGES = "threads";

  private final Access access;
  private final CurrentActor actor;
  private final Spaces spaces;
  private final Territories territories;
  private final Organisations organisations;
  private final BoardRows rows;
  private final BoardCards cards;

  /** For the container's proxy. */
  protected ProjectBoard() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  ProjectBoard(
      Access access,
      CurrentActor actor,
      Spaces spaces,
      Territories territories,
      Organisations organisations,
      BoardRows rows,
      BoardCards cards) {
    this.access = access;
    this.actor = actor;
    this.spaces = spaces;
    this.territories = territories;
    this.organisations = organisations;
    this.rows = rows;
    this.cards = cards;
  }

  /**
   * The board of a space: of each state the first projects, what is late before the others.
   *
   * @param most how many of each state
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public Map<Project.State, Column> columns(SpaceFacts space, int most) {
    access.require(READ_SPACE, space);
    Map<Project.State, BoardRows.Found> found =
        rows.columns(scope(space), organisations.today(), most);
    Map<UUID, BoardCard> byId =
        cards
            .of(
                found.values().stream().flatMap(one -> one.ids().stream()).toList(),
                Map.of(space.id(), space))
            .stream()
            .collect(Collectors.toMap(one -> one.project().getId(), one -> one));
    Map<Project.State, Column> columns = new EnumMap<>(Project.State.class);
    for (Project.State state : Project.State.values()) {
      BoardRows.Found here = found.getOrDefault(state, new BoardRows.Found(List.of(), 0));
      columns.put(state, new Column(here.ids().stream().map(byId::get).toList(), here.many()));
    }
    return columns;
  }

  /**
   * A page of the projects of a space.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space, or chooses by
   *     person and is no member
   */
  public List<BoardCard> list(SpaceFacts space, ProjectFilter filter, int skip, int limit) {
    requireReader(space, filter);
    return cards.of(
        rows.page(scope(space), filter, organisations.today(), skip, limit),
        Map.of(space.id(), space));
  }

  /** How many projects of a space a filter lets through, of each state. */
  public Map<Project.State, Long> count(SpaceFacts space, ProjectFilter filter) {
    requireReader(space, filter);
    return rows.count(scope(space), filter, organisations.today());
  }

  /**
   * The projects of all spaces that the actor may read and that show projects' pages.
   *
   * @param territory in this territory and those in it only; null for any
   * @param skip how many to leave out
   * @param limit how many at most
   */
  public Column everywhere(UUID territory, ProjectFilter filter, int skip, int limit) {
    access.require(READ_PUBLIC);
    Map<UUID, SpaceFacts> readable = readable(territory);
    if (readable.isEmpty()) {
      return new Column(List.of(), 0);
    }
    BoardScope scope =
        new BoardScope(
            readable.keySet(),
            readable.values().stream()
                .filter(space -> access.may(LEAD_THREADS, space))
                .map(SpaceFacts::id)
                .collect(Collectors.toSet()));
    LocalDate today = organisations.today();
    long many = rows.count(scope, filter, today).values().stream().mapToLong(Long::longValue).sum();
    return new Column(cards.of(rows.page(scope, filter, today, skip, limit), readable), many);
  }

  private void requireReader(SpaceFacts space, ProjectFilter filter) {
    access.require(READ_SPACE, space);
    if (filter.person() != null) {
      access.require(READ_MEMBERS, space);
    }
  }

  private BoardScope scope(SpaceFacts space) {
    Set<UUID> here = Set.of(space.id());
    return new BoardScope(here, access.may(LEAD_THREADS, space) ? here : Set.of());
  }

  /** The spaces the actor may read, where a project has a page, and the actor's place in each. */
  private Map<UUID, SpaceFacts> readable(UUID territory) {
    Set<UUID> within = territory == null ? Set.of() : territories.within(territory);
    Map<UUID, SpaceFacts> readable = new LinkedHashMap<>();
    spaces.everybodys().stream()
        .filter(space -> isShown(space, territory, within))
        .forEach(space -> readable.put(space.getId(), facts(space, Set.of())));
    spaces.of(actor.get()).stream()
        .filter(mine -> isShown(mine.space(), territory, within))
        .forEach(
            mine ->
                readable.put(mine.space().getId(), facts(mine.space(), Set.copyOf(mine.roles()))));
    return readable;
  }

  private static boolean isShown(Space space, UUID territory, Set<UUID> within) {
    return space.getTools().contains(PAGES)
        && (territory == null || within.contains(space.getTerritoryId()));
  }

  private static SpaceFacts facts(Space space, Set<String> roles) {
    return new SpaceFacts(
        space.getId(), space.getKind(), space.getVisibility(), space.getStage(), roles);
  }

  /**
   * Some projects.
   *
   * @param cards the first of them
   * @param many how many there are
   */
  public record Column(List<BoardCard> cards, long many) {

    /** How many there are beyond the first. */
    public long others() {
      return many - cards.size();
    }
  }
}
