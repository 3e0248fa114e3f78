package org.palabre.budget.application.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Arrays;
import java.util.UUID;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.input.Refusal;

/**
 * Lets through what its phase allows, by the database's clock. Whoever is let through holds the
 * edition with others until their transaction ends: the vote does not open meanwhile.
 */
@ApplicationScoped
public class EditionGate {

  private final EditionRepository editions;
  private final Rulebook rulebook;

  /** For the container's proxy. */
  protected EditionGate() {
    this(null, null);
  }

  @Inject
  EditionGate(EditionRepository editions, Rulebook rulebook) {
    this.editions = editions;
    this.rulebook = rulebook;
  }

  /**
   * An edition one was let through to.
   *
   * @param edition the edition, held
   * @param rules what binds it
   * @param phase where it is
   */
  public record Passed(Edition edition, BudgetRules rules, Phase phase) {}

  /**
   * Goes on only in one of these phases, and while the vote was not opened.
   *
   * @throws Refusal {@code budget.phase.early} or {@code budget.phase.late} otherwise
   */
  @Transactional(TxType.MANDATORY)
  public Passed during(UUID space, Phase... allowed) {
    Edition edition = editions.held(space).orElseThrow(() -> new Refusal("", "budget.phase.early"));
    BudgetRules rules =
        rulebook.rules(edition).orElseThrow(() -> new Refusal("", "budget.phase.early"));
    Phase phase = rulebook.phase(edition);
    if (Arrays.asList(allowed).contains(phase) && edition.openedAt().isEmpty()) {
      return new Passed(edition, rules, phase);
    }
    throw new Refusal("", phase == Phase.PREPARING ? "budget.phase.early" : "budget.phase.late");
  }
}
