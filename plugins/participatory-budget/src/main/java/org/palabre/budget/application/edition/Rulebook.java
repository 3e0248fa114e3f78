package org.palabre.budget.application.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.edition.RulesReader;
import org.palabre.budget.domain.edition.RulesReader.Reading;
import org.palabre.organisation.Organisations;
import org.palabre.spi.AdoptedValues;
import org.palabre.spi.AdoptedValues.Adopted;

/**
 * What binds an edition: the adopted values of its text, those in force until the vote opens, those
 * it opened under from then on.
 */
@ApplicationScoped
public class Rulebook {

  private final AdoptedValues values;
  private final EditionRepository editions;
  private final DatabaseClock clock;
  private final Organisations organisations;

  /** For the container's proxy. */
  protected Rulebook() {
    this(null, null, null, null);
  }

  @Inject
  Rulebook(
      AdoptedValues values,
      EditionRepository editions,
      DatabaseClock clock,
      Organisations organisations) {
    this.values = values;
    this.editions = editions;
    this.clock = clock;
    this.organisations = organisations;
  }

  /**
   * The rules that bind it now: those its vote was opened under; before, the last adopted ones
   * without a fault, so that a faulty amendment stops no edition that runs. Empty when none are.
   */
  public Optional<BudgetRules> rules(Edition edition) {
    Optional<Adopted> version = adopted(edition);
    Optional<BudgetRules> rules = version.flatMap(one -> read(edition, one).rules());
    return rules.isPresent() || edition.boundRules().isPresent()
        ? rules
        : version.flatMap(one -> before(edition, one.number()));
  }

  private Optional<BudgetRules> before(Edition edition, int version) {
    UUID text = edition.rules().orElseThrow();
    return IntStream.iterate(version - 1, number -> number > 0, number -> number - 1)
        .mapToObj(number -> values.version(text, number))
        .flatMap(Optional::stream)
        .flatMap(one -> read(edition, one).rules().stream())
        .findFirst();
  }

  /** The same with its faults; empty when nothing is adopted. */
  public Optional<Reading> reading(Edition edition) {
    return adopted(edition).map(one -> read(edition, one));
  }

  private Reading read(Edition edition, Adopted adopted) {
    return RulesReader.read(adopted.number(), adopted.values(), areaKeys(edition));
  }

  /** Where it is, by the database's clock. */
  public Phase phase(Edition edition) {
    return phase(edition, rules(edition));
  }

  /** The same, for whoever has read its rules already. */
  public Phase phase(Edition edition, Optional<BudgetRules> rules) {
    return Phase.of(edition, rules, clock.now(), zone());
  }

  /** Where the organisation's days begin and end. */
  public ZoneId zone() {
    return ZoneId.of(organisations.get().getZone());
  }

  private Optional<Adopted> adopted(Edition edition) {
    return edition
        .rules()
        .flatMap(
            text ->
                edition
                    .boundRules()
                    .map(number -> values.version(text, number))
                    .orElseGet(() -> values.inForce(text)));
  }

  private List<String> areaKeys(Edition edition) {
    return editions.areas(edition.getSpaceId()).stream().map(Area::getKey).toList();
  }
}
