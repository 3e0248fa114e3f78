package org.palabre.budget.application.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.budget.domain.roll.Voter;
import org.palabre.input.Refusal;

/**
 * Puts people on the roll. Whoever they are, they are on it once; who may be on it follows from the
 * rules.
 */
@ApplicationScoped
public class Registration {

  private final EditionRepository editions;
  private final Rulebook rulebook;
  private final RollRepository roll;

  /** For the container's proxy. */
  protected Registration() {
    this(null, null, null);
  }

  @Inject
  Registration(EditionRepository editions, Rulebook rulebook, RollRepository roll) {
    this.editions = editions;
    this.rulebook = rulebook;
    this.roll = roll;
  }

  /**
   * Refuses who may not vote.
   *
   * @return their age on the first day of the vote, in full years
   * @throws Refusal of {@code birthDate} or {@code areaKey}, or when no rules bind the edition
   */
  public int requireVoter(UUID edition, Claim claim) {
    BudgetRules rules = rules(edition);
    int age = claim.identity().ageOn(rules.dates().voteOpen());
    if (age < rules.ages().vote()) {
      throw new Refusal("birthDate", "budget.voter.young", rules.ages().vote());
    }
    boolean placed =
        rules.money().scope().hasAreas()
            ? claim.areaKey().filter(key -> isArea(edition, key)).isPresent()
            : claim.areaKey().isEmpty();
    if (!placed) {
      throw new Refusal("areaKey", "budget.voter.area");
    }
    return age;
  }

  /**
   * Puts somebody on the roll, in a transaction of its own.
   *
   * @param mail an address that is theirs, if one was used
   * @param proof how they showed who they are
   * @return them; empty when somebody of that name and birth date, or of that mail, is on it
   *     already
   */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<Voter> enter(UUID edition, Claim claim, Optional<String> mail, String proof) {
    int age = requireVoter(edition, claim);
    Voter voter = Voter.registered(edition, claim.identity(), age, claim.areaKey(), mail, proof);
    return roll.add(voter) ? Optional.of(voter) : Optional.empty();
  }

  /** The rules of an edition. */
  BudgetRules rules(UUID edition) {
    Edition found = editions.of(edition).orElseThrow(Registration::unbound);
    return rulebook.rules(found).orElseThrow(Registration::unbound);
  }

  private boolean isArea(UUID edition, String key) {
    return editions.areas(edition).stream().map(Area::getKey).anyMatch(key::equals);
  }

  private static Refusal unbound() {
    return new Refusal("", "budget.vote.unbound");
  }
}
