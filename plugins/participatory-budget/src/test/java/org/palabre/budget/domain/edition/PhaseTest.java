package org.palabre.budget.domain.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palabre.budget.domain.edition.BudgetRules.Ages;
import org.palabre.budget.domain.edition.BudgetRules.Ballot;
import org.palabre.budget.domain.edition.BudgetRules.Counting;
import org.palabre.budget.domain.edition.BudgetRules.Dates;
import org.palabre.budget.domain.edition.BudgetRules.Money;
import org.palabre.budget.domain.edition.BudgetRules.Trust;

/** Phases begin and end with their days, where the organisation is. */
class PhaseTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant EARLIER = Instant.parse("2026-01-01T00:00:00Z");

  private final Edition edition = new Edition(UUID.randomUUID(), UUID.randomUUID());

  @Test
  void followsTheCalendar() {
    assertThat(at("2026-02-28T22:59:59Z")).isEqualTo(Phase.PREPARING);
    assertThat(at("2026-02-28T23:00:00Z")).isEqualTo(Phase.IDEAS);
    assertThat(at("2026-03-29T21:59:59Z")).isEqualTo(Phase.IDEAS);
    assertThat(at("2026-03-29T22:00:00Z")).isEqualTo(Phase.REVIEW);
  }

  @Test
  void doesNotLetAnybodyVoteBeforeAnOfficerOpens() {
    assertThat(at("2026-10-20T10:00:00Z")).isEqualTo(Phase.REVIEW);
    edition.open(EARLIER, 1);
    assertThat(at("2026-10-11T21:59:59Z")).isEqualTo(Phase.REVIEW);
    assertThat(at("2026-10-11T22:00:00Z")).isEqualTo(Phase.VOTE);
  }

  @Test
  void closesAtMidnightOnTheDayTheClocksChange() {
    edition.open(EARLIER, 1);
    assertThat(at("2026-10-25T22:59:59.999999Z")).isEqualTo(Phase.VOTE);
    assertThat(at("2026-10-25T23:00:00Z")).isEqualTo(Phase.COUNTING);
  }

  @Test
  void staysClosedOnceClosed() {
    edition.open(EARLIER, 1);
    edition.close(EARLIER);
    assertThat(at("2026-10-20T10:00:00Z")).isEqualTo(Phase.COUNTING);
    edition.unseal(EARLIER);
    edition.publish(EARLIER);
    assertThat(at("2026-10-20T10:00:00Z")).isEqualTo(Phase.RESULTS);
  }

  @Test
  void isBeingPreparedWithoutRules() {
    assertThat(Phase.of(edition, Optional.empty(), EARLIER, PARIS)).isEqualTo(Phase.PREPARING);
  }

  private Phase at(String moment) {
    BudgetRules rules =
        new BudgetRules(
            1,
            new Ages(16, 16),
            new Dates(
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 29),
                LocalDate.of(2026, 10, 12),
                LocalDate.of(2026, 10, 25),
                15,
                60),
            new Money(BigDecimal.TEN, Scope.CITY, Map.of(), Optional.empty()),
            new Ballot(BallotType.APPROVAL, 5, 0, 0),
            new Counting(CountRule.MOST_VOTES, TieRule.LOT, 0),
            new Trust(Proof.COUNTER, 3, 2),
            List.of());
    return Phase.of(edition, Optional.of(rules), Instant.parse(moment), PARIS);
  }
}
