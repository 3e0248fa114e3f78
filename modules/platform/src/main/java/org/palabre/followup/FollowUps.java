package org.palabre.followup;

import static org.palabre.access.PlatformPermission.FOLLOW_UP;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.commitment.Commitment;
import org.palabre.organisation.Organisations;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.store.Remembered;
import org.palabre.territory.Territories;

/**
 * What was asked, over all spaces, for the city's participation officers.
 *
 * <p>No role in the organisation opens a space. An officer sees a commitment if they may read it
 * where it stands, or if it was disclosed to a department of the city or to an elected official:
 * that is the city's business. Of what was only disclosed they see the commitment, its answers and
 * the name of the space ({@link FollowUp}), never the statements shown beside it nor the space.
 * What was disclosed to an association stays between the space and the association.
 */
@ApplicationScoped
public class FollowUps {

  private final Access access;
  private final CurrentActor actor;
  private final FollowUpRows rows;
  private final Spaces spaces;
  private final Territories territories;
  private final PluginRegistry plugins;
  private final Organisations organisations;
  private final Remembered remembered;

  /** For the container's proxy. */
  protected FollowUps() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  FollowUps(
      Access access,
      CurrentActor actor,
      FollowUpRows rows,
      Spaces spaces,
      Territories territories,
      PluginRegistry plugins,
      Organisations organisations,
      Remembered remembered) {
    this.access = access;
    this.actor = actor;
    this.rows = rows;
    this.spaces = spaces;
    this.territories = territories;
    this.plugins = plugins;
    this.organisations = organisations;
    this.remembered = remembered;
  }

  /**
   * How much is asked of somebody.
   *
   * @param body the department; null for others
   * @param person the official; null for others
   * @param name what they are called
   * @param open how much they owe
   * @param late how much of it is late
   * @param oldest since when the longest overdue is; null when nothing is late
   */
  public record Owed(UUID body, UUID person, String name, long open, long late, LocalDate oldest) {}

  /**
   * A page of the list: the longest overdue first, what has no date last.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not follow up
   */
  public List<FollowUp> list(FollowUpFilter filter, int skip, int limit) {
    access.require(FOLLOW_UP);
    Seen seen = seen(filter);
    return present(rows.page(seen.scope(), filter, organisations.today(), skip, limit), seen);
  }

  /** How many there are; counted once, then remembered until something changes. */
  public long count(FollowUpFilter filter) {
    access.require(FOLLOW_UP);
    if (filter.kind() == FollowUpFilter.Kind.LATE) {
      return owed(filter).stream()
          .filter(one -> filter.body() == null || filter.body().equals(one.body()))
          .filter(one -> filter.person() == null || filter.person().equals(one.person()))
          .mapToLong(Owed::late)
          .sum();
    }
    LocalDate today = organisations.today();
    FollowUpScope scope = seen(filter).scope();
    return remembered.get(
        new Counted("all", scope, filter, today), () -> rows.count(scope, filter, today));
  }

  /** Who owes how much, the most late first; of the filter, space, territory and category count. */
  public List<Owed> owed(FollowUpFilter filter) {
    access.require(FOLLOW_UP);
    LocalDate today = organisations.today();
    FollowUpFilter all = filter.everybody();
    FollowUpScope scope = seen(all).scope();
    return remembered.get(
        new Counted("owed", scope, all, today), () -> rows.owed(scope, all, today));
  }

  /** Those of these that the actor may see. */
  public List<FollowUp> find(Collection<UUID> ids) {
    access.require(FOLLOW_UP);
    Seen seen = seen(FollowUpFilter.of(FollowUpFilter.Kind.ALL));
    return ids.isEmpty() ? List.of() : present(rows.visible(seen.scope(), ids), seen);
  }

  /** One that the actor may see; empty otherwise. */
  public Optional<FollowUp> find(UUID id) {
    return find(List.of(id)).stream().findFirst();
  }

  /** The spaces that something the actor may see was asked by, by name. */
  public List<Space> spaces() {
    access.require(FOLLOW_UP);
    FollowUpScope scope = seen(FollowUpFilter.of(FollowUpFilter.Kind.ALL)).scope();
    Set<UUID> ids =
        remembered.get(new Counted("spaces", scope, null, null), () -> rows.spaces(scope));
    return rows.allSpaces().stream().filter(space -> ids.contains(space.getId())).toList();
  }

  private List<FollowUp> present(List<UUID> ids, Seen seen) {
    Set<UUID> shown = rows.shown(ids);
    return rows.commitments(ids).stream()
        .map(one -> present(one, seen.hosted().get(one.getSpaceId()), shown))
        .toList();
  }

  private static FollowUp present(Commitment one, Space space, Set<UUID> shown) {
    return new FollowUp(one, space.getName(), space.getTerritoryId(), shown.contains(one.getId()));
  }

  private Seen seen(FollowUpFilter filter) {
    Map<UUID, Space> hosted =
        rows.allSpaces().stream()
            .filter(space -> plugins.kind(space.getKind()).isPresent())
            .collect(Collectors.toMap(Space::getId, space -> space));
    Set<UUID> readable = new HashSet<>();
    spaces.everybodys().forEach(space -> readable.add(space.getId()));
    spaces.of(actor.get()).forEach(mine -> readable.add(mine.space().getId()));
    readable.retainAll(hosted.keySet());
    return new Seen(
        hosted, new FollowUpScope(readable, Set.copyOf(hosted.keySet()), from(filter, hosted)));
  }

  private Optional<Set<UUID>> from(FollowUpFilter filter, Map<UUID, Space> hosted) {
    if (filter.space() == null && filter.territory() == null) {
      return Optional.empty();
    }
    Set<UUID> within =
        filter.territory() == null ? Set.of() : territories.within(filter.territory());
    return Optional.of(
        hosted.values().stream()
            .filter(space -> filter.space() == null || space.getId().equals(filter.space()))
            .filter(
                space ->
                    filter.territory() == null
                        || space.getTerritoryId() != null
                            && within.contains(space.getTerritoryId()))
            .map(Space::getId)
            .collect(Collectors.toSet()));
  }

  private record Seen(Map<UUID, Space> hosted, FollowUpScope scope) {}

  private record Counted(String what, FollowUpScope scope, FollowUpFilter filter, LocalDate on) {}
}
