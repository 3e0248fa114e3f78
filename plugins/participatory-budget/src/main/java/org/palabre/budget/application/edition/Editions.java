package org.palabre.budget.application.edition;

import static org.palabre.budget.BudgetPermission.READ_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.budget.ParticipatoryBudget;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.edition.RulesReader.Fault;
import org.palabre.budget.domain.edition.RulesReader.Reading;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.SpaceFacts;

/** Editions as whoever asks may read them. */
@ApplicationScoped
public class Editions {

  private final Access access;
  private final CurrentActor actor;
  private final Spaces spaces;
  private final EditionRepository editions;
  private final Rulebook rulebook;

  /** For the container's proxy. */
  protected Editions() {
    this(null, null, null, null, null);
  }

  @Inject
  Editions(
      Access access,
      CurrentActor actor,
      Spaces spaces,
      EditionRepository editions,
      Rulebook rulebook) {
    this.access = access;
    this.actor = actor;
    this.spaces = spaces;
    this.editions = editions;
    this.rulebook = rulebook;
  }

  /**
   * An edition as it stands.
   *
   * @param edition the edition; empty for a space nobody made one of yet
   * @param rules what binds it, if anything does
   * @param faults what keeps adopted rules from binding
   * @param phase where it is
   * @param areas its areas, in order
   */
  public record Standing(
      Optional<Edition> edition,
      Optional<BudgetRules> rules,
      List<Fault> faults,
      Phase phase,
      List<Area> areas) {

    /** Whether its ideas and projects are still being made: what {@link EditionGate} asks. */
    public boolean isBeingMade() {
      return (phase == Phase.IDEAS || phase == Phase.REVIEW)
          && edition.filter(one -> one.openedAt().isEmpty()).isPresent();
    }
  }

  /**
   * An edition of a list.
   *
   * @param space its space
   * @param phase where it is
   */
  public record Listed(Space space, Edition edition, Phase phase) {}

  /** The editions the actor may read, the latest first; spaces that are none yet are left out. */
  public List<Listed> readable() {
    List<Space> found = spaces.readable(ParticipatoryBudget.EDITION.id(), actor.get());
    Map<UUID, Edition> known =
        editions.of(found.stream().map(Space::getId).toList()).stream()
            .collect(Collectors.toMap(Edition::getSpaceId, Function.identity()));
    return found.stream()
        .filter(space -> known.containsKey(space.getId()))
        .map(space -> listed(space, known.get(space.getId())))
        .sorted(Comparator.comparing((Listed one) -> one.space().getId()).reversed())
        .toList();
  }

  private Listed listed(Space space, Edition edition) {
    return new Listed(space, edition, rulebook.phase(edition));
  }

  /**
   * One edition.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read it
   */
  public Standing standing(SpaceFacts space) {
    access.require(READ_EDITION, space);
    Optional<Edition> edition = editions.of(space.id());
    if (edition.isEmpty()) {
      return new Standing(edition, Optional.empty(), List.of(), Phase.PREPARING, List.of());
    }
    Optional<Reading> reading = rulebook.reading(edition.get());
    Optional<BudgetRules> rules = rulebook.rules(edition.get());
    return new Standing(
        edition,
        rules,
        reading.map(Reading::faults).orElse(List.of()),
        rulebook.phase(edition.get(), rules),
        editions.areas(space.id()));
  }
}
