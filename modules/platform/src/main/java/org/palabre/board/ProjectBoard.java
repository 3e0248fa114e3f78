package org.palabre.board;

import static org.palabre.access.PlatformPermission.LEAD_THREADS;
import static org.palabre.access.PlatformPermission.READ_MEMBERS;
import static org.palabre.access.PlatformPermission.READ_PUBLIC;
import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        cards.of(found.values().stream().flatMap(one -> one.ids().stream()).toList()).stream()
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
    return cards.of(rows.page(scope(space), filter, organisations.today(), skip, limit));
  }

  /** How many projects of a space a filter lets through, of each state. */
  public Map<Project.State, Long> count(SpaceFacts space, ProjectFilter filter) {
    requireReader(space, filter);
    return rows.count(scope(space), filter, organisations.today());
  }

  /**
   * A page of the projects of all spaces that the actor may read.
   *
   * @param territory in this territory and those in it only; null for any
   */
  public List<BoardCard> everywhere(UUID territory, ProjectFilter filter, int skip, int limit) {
    access.require(READ_PUBLIC);
    BoardScope scope = scope(territory);
    return scope.isEmpty()
        ? List.of()
        : cards.of(rows.page(scope, filter, organisations.today(), skip, limit));
  }

  /** How many projects of all spaces a filter lets through, of each state. */
  public Map<Project.State, Long> countEverywhere(UUID territory, ProjectFilter filter) {
    access.require(READ_PUBLIC);
    BoardScope scope = scope(territory);
    return scope.isEmpty() ? Map.of() : rows.count(scope, filter, organisations.today());
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

  private BoardScope scope(UUID territory) {
    Set<UUID> within = territory == null ? Set.of() : territories.within(territory);
    Set<UUID> readable = new HashSet<>();
    Set<UUID> led = new HashSet<>();
    Stream.concat(
            spaces.everybodys().stream(), spaces.of(actor.get()).stream().map(Spaces.Mine::space))
        .filter(space -> territory == null || within.contains(space.getTerritoryId()))
        .forEach(
            space -> {
              if (readable.add(space.getId()) && leads(space)) {
                led.add(space.getId());
              }
            });
    return new BoardScope(readable, led);
  }

  private boolean leads(Space space) {
    return actor.get().isSignedIn() && access.may(LEAD_THREADS, spaces.facts(space, actor.get()));
  }

  /**
   * The projects of one state.
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
