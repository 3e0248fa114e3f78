package org.palabre.followup;

import static org.palabre.access.PlatformPermission.READ_FOLLOW_UP_FIGURES;
import static org.palabre.access.PlatformPermission.READ_PUBLIC;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.commitment.Commitment.State;
import org.palabre.figures.Asked;
import org.palabre.figures.Period;
import org.palabre.followup.FollowUpRows.AskedIn;
import org.palabre.followup.PromiseFigures.InTerritory;
import org.palabre.followup.PromiseFigures.Spread;
import org.palabre.followup.PromiseFigures.Sums;
import org.palabre.organisation.Organisations;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.store.Remembered;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;

/**
 * What was asked, promised and kept over all spaces. For elected officials and officers: what
 * everybody reads, and what was disclosed to the city, in numbers only. For everybody: what
 * everybody reads.
 */
@ApplicationScoped
public class Promises {

  private static final int WEEK = 7;
  private static final int MONTH = 31;
  private static final int QUARTER = 92;

  private final Access access;
  private final FollowUpRows rows;
  private final Spaces spaces;
  private final Territories territories;
  private final PluginRegistry plugins;
  private final Organisations organisations;
  private final Remembered remembered;

  /** For the container's proxy. */
  protected Promises() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  Promises(
      Access access,
      FollowUpRows rows,
      Spaces spaces,
      Territories territories,
      PluginRegistry plugins,
      Organisations organisations,
      Remembered remembered) {
    this.access = access;
    this.rows = rows;
    this.spaces = spaces;
    this.territories = territories;
    this.plugins = plugins;
    this.organisations = organisations;
    this.remembered = remembered;
  }

  /**
   * What was asked in a period of the city, or where everybody reads.
   *
   * @throws org.palabre.access.AccessDenied if the actor is neither an official nor an officer
   */
  public PromiseFigures ofTheCity(Period period) {
    access.require(READ_FOLLOW_UP_FIGURES);
    Set<UUID> hosted =
        rows.allSpaces().stream()
            .filter(space -> plugins.kind(space.getKind()).isPresent())
            .map(Space::getId)
            .collect(Collectors.toSet());
    return figures(new FollowUpScope(everybodys(), hosted, Optional.empty()), period);
  }

  /** What was asked in a period where everybody reads, whoever asks. */
  public PromiseFigures ofEverybody(Period period) {
    access.require(READ_PUBLIC);
    return figures(new FollowUpScope(everybodys(), Set.of(), Optional.empty()), period);
  }

  private Set<UUID> everybodys() {
    return spaces.everybodys().stream().map(Space::getId).collect(Collectors.toSet());
  }

  private PromiseFigures figures(FollowUpScope scope, Period period) {
    LocalDate today = organisations.today();
    return remembered.get(new Key(scope, period, today), () -> count(scope, period, today));
  }

  private PromiseFigures count(FollowUpScope scope, Period period, LocalDate today) {
    List<AskedIn> found = rows.asked(scope, period);
    List<Asked> all = found.stream().map(AskedIn::asked).toList();
    return new PromiseFigures(
        sums(all, today),
        territories(found, today),
        Asked.delays(all, today).answer(),
        half(all),
        spread(all, today));
  }

  /** Each territory with all that lies in it; the tree is walked up from the spaces that ask. */
  private List<InTerritory> territories(List<AskedIn> found, LocalDate today) {
    Map<UUID, UUID> ofSpace = new HashMap<>();
    rows.allSpaces().forEach(space -> ofSpace.put(space.getId(), space.getTerritoryId()));
    List<Territories.Branch> tree = territories.tree();
    Map<UUID, UUID> parents = new HashMap<>();
    tree.forEach(one -> parents.put(one.territory().getId(), one.territory().getParentId()));
    Map<UUID, List<Asked>> within = new HashMap<>();
    for (AskedIn one : found) {
      UUID at = ofSpace.get(one.space());
      Set<UUID> path = new HashSet<>();
      do {
        within.computeIfAbsent(at, any -> new ArrayList<>()).add(one.asked());
        path.add(at);
        at = at == null ? null : parents.get(at);
      } while (at != null && !path.contains(at));
    }
    List<InTerritory> all = new ArrayList<>();
    for (Territories.Branch branch : tree) {
      Territory territory = branch.territory();
      if (within.containsKey(territory.getId())) {
        all.add(
            territory(
                territory.getId(), territory.getName(), within.get(territory.getId()), today));
      }
    }
    if (within.containsKey(null)) {
      all.add(territory(null, "", within.get(null), today));
    }
    return all;
  }

  private static InTerritory territory(UUID id, String name, List<Asked> asked, LocalDate today) {
    return new InTerritory(id, name, sums(asked, today), Asked.delays(asked, today).answer());
  }

  private static Sums sums(List<Asked> all, LocalDate today) {
    Map<State, Long> states = Asked.byState(all);
    return new Sums(
        all.size(),
        states.getOrDefault(State.REQUESTED, 0L),
        states.getOrDefault(State.PROMISED, 0L),
        states.getOrDefault(State.KEPT, 0L),
        states.getOrDefault(State.REFUSED, 0L),
        Asked.late(all, today));
  }

  /** The days within which half of all had an answer: what has none counts as longer than any. */
  static Integer half(List<Asked> all) {
    List<Integer> took = all.stream().flatMap(one -> one.daysToAnswer().stream()).sorted().toList();
    int needed = (all.size() + 1) / 2;
    return needed == 0 || took.size() < needed ? null : took.get(needed - 1);
  }

  static Spread spread(List<Asked> all, LocalDate today) {
    long[] counts = new long[7];
    for (Asked one : all) {
      counts[place(one, today)]++;
    }
    return new Spread(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6]);
  }

  private static int place(Asked one, LocalDate today) {
    Optional<Integer> took = one.daysToAnswer();
    if (took.isPresent()) {
      return took.get() <= WEEK ? 0 : took.get() <= MONTH ? 1 : took.get() <= QUARTER ? 2 : 3;
    }
    if (!one.state().isOpen()) {
      return 6;
    }
    return one.daysUntil(today) <= QUARTER ? 4 : 5;
  }

  private record Key(FollowUpScope scope, Period period, LocalDate today) {}
}
