package org.palabre.budget.application.paper;

import static org.palabre.budget.BudgetPermission.READ_EDITION;
import static org.palabre.budget.BudgetPermission.RUN_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.paper.PaperRepository;
import org.palabre.budget.domain.paper.PlaceDescription;
import org.palabre.budget.domain.paper.PollingPlace;
import org.palabre.budget.domain.paper.SigningRepository;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * Where people vote on paper. Officers keep them; a place where somebody signed, or ballots were
 * counted, stays, and keeps its name.
 */
@ApplicationScoped
public class PollingPlaces {

  private static final int LONGEST_EXPLANATION = 1_000;
  private static final int MOST = 200;

  private final Access access;
  private final PaperGate gate;
  private final PaperRepository paper;
  private final RollRepository roll;
  private final SigningRepository signing;
  private final EditionRepository editions;

  /** For the container's proxy. */
  protected PollingPlaces() {
    this(null, null, null, null, null, null);
  }

  @Inject
  PollingPlaces(
      Access access,
      PaperGate gate,
      PaperRepository paper,
      RollRepository roll,
      SigningRepository signing,
      EditionRepository editions) {
    this.access = access;
    this.gate = gate;
    this.paper = paper;
    this.roll = roll;
    this.signing = signing;
    this.editions = editions;
  }

  /**
   * The places of an edition, by name.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read it
   */
  public List<PollingPlace> of(UUID edition) {
    access.require(READ_EDITION, edition);
    return paper.places(edition);
  }

  /** One of them. */
  public Optional<PollingPlace> find(UUID edition, UUID place) {
    access.require(READ_EDITION, edition);
    return paper.place(edition, place);
  }

  /**
   * Adds a place.
   *
   * @throws Refusal naming {@code name} or {@code areaKey}
   * @throws org.palabre.access.AccessDenied if the actor does not run the edition
   */
  @Transactional
  public PollingPlace add(UUID edition, PlaceDescription described) {
    access.require(RUN_EDITION, edition);
    gate.requireShutAlone(edition);
    if (paper.places(edition).size() >= MOST) {
      throw new Refusal("", "budget.place.many", MOST);
    }
    requireFit(edition, Optional.empty(), described);
    PollingPlace place = new PollingPlace(edition, described);
    paper.add(place);
    return place;
  }

  /**
   * Says anew where a place is and when it is open.
   *
   * @param version the one the officer saw
   * @throws Refusal naming {@code name} or {@code areaKey}, or when somebody changed it meanwhile
   */
  @Transactional
  public void change(UUID edition, UUID id, int version, PlaceDescription described) {
    access.require(RUN_EDITION, edition);
    gate.requireShutAlone(edition);
    PollingPlace place = held(edition, id);
    if (place.getVersion() != version) {
      throw new Refusal("", "budget.place.changed");
    }
    requireFit(edition, Optional.of(id), described);
    if (!place.getName().equals(described.name()) && isUsed(place)) {
      throw new Refusal("name", "budget.place.named");
    }
    place.describe(described);
  }

  /**
   * Removes a place that was not used.
   *
   * @throws Refusal when somebody signed there or ballots were counted
   */
  @Transactional
  public void remove(UUID edition, UUID id) {
    access.require(RUN_EDITION, edition);
    gate.requireShutAlone(edition);
    PollingPlace place = held(edition, id);
    if (isUsed(place)) {
      throw new Refusal("", "budget.place.used", place.getName());
    }
    paper.remove(place);
  }

  /**
   * Says why there are not as many ballots at a place as people who signed there.
   *
   * @throws Refusal naming {@code explanation}
   */
  @Transactional
  public void explain(UUID edition, UUID id, String why) {
    access.require(RUN_EDITION, edition);
    gate.requireShut(edition);
    held(edition, id).explain(PlainText.line("explanation", why, LONGEST_EXPLANATION));
  }

  /** Whether somebody signed there, or ballots were counted: it can no longer be removed. */
  private boolean isUsed(PollingPlace place) {
    return roll.places(place.getEditionId()).stream()
            .anyMatch(count -> count.place().equals(place.getName()))
        || paper.batches(place.getEditionId()).stream()
            .anyMatch(batch -> batch.getPlaceId().equals(place.getId()))
        || signing.conflicts(place.getEditionId()).stream()
            .anyMatch(conflict -> conflict.place().equals(place.getId()));
  }

  private void requireFit(UUID edition, Optional<UUID> self, PlaceDescription described) {
    if (paper
        .named(edition, described.name())
        .map(PollingPlace::getId)
        .filter(known -> !self.equals(Optional.of(known)))
        .isPresent()) {
      throw new Refusal("name", "budget.place.taken", described.name());
    }
    boolean known =
        described
            .areaKey()
            .map(key -> editions.areas(edition).stream().map(Area::getKey).anyMatch(key::equals))
            .orElse(true);
    if (!known) {
      throw new Refusal("areaKey", "budget.place.area");
    }
  }

  private PollingPlace held(UUID edition, UUID id) {
    return paper
        .placeForChange(edition, id)
        .orElseThrow(() -> new Refusal("", "budget.place.gone"));
  }
}
