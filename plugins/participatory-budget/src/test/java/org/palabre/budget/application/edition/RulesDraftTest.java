package org.palabre.budget.application.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palabre.budget.application.edition.RulesDraft.Outline;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.RuleName;
import org.palabre.budget.domain.edition.RulesReader;
import org.palabre.budget.domain.edition.RulesReader.Fault;
import org.palabre.budget.domain.edition.RulesReader.Reading;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.spi.NamedValue;
import org.palabre.spi.NamedValue.Amount;
import org.palabre.spi.NamedValue.Choice;
import org.palabre.spi.NamedValue.Count;
import org.palabre.spi.NamedValue.Day;

/** The rules an edition begins with bind as they are, and say what is wrong once they are not. */
class RulesDraftTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 2, 27);

  @ParameterizedTest
  @EnumSource(Scope.class)
  void bindsAsItIs(Scope scope) {
    for (String language : List.of("fr", "en")) {
      Reading reading = read(values(scope, language));
      assertThat(reading.faults()).isEmpty();
      BudgetRules rules = reading.rules().orElseThrow();
      assertThat(rules.money().envelope()).isEqualByComparingTo("100000");
      assertThat(rules.inadmissible()).hasSize(6);
    }
  }

  @Test
  void sharesTheEnvelopeOutToTheCent() {
    BudgetRules areas = read(values(Scope.AREAS, "fr")).rules().orElseThrow();
    assertThat(areas.money().areas().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("100000");
    assertThat(areas.money().city()).isEqualByComparingTo("0");
    BudgetRules both = read(values(Scope.BOTH, "fr")).rules().orElseThrow();
    assertThat(both.money().city()).isEqualByComparingTo("50000");
  }

  @Test
  void saysWhichValueIsMissing() {
    List<NamedValue> values = values(Scope.CITY, "fr");
    values.removeIf(one -> one.name().equals(RuleName.VOTER_AGE));
    assertThat(read(values).faults())
        .containsExactly(new Fault("missing", List.of(RuleName.VOTER_AGE)));
  }

  @Test
  void refusesDatesThatContradictEachOther() {
    List<NamedValue> values = values(Scope.CITY, "fr");
    change(values, RuleName.VOTE_CLOSE, one -> new Day(LocalDate.of(2026, 1, 1)));
    assertThat(read(values).faults())
        .containsExactly(new Fault("order", List.of(RuleName.VOTE_OPEN, RuleName.VOTE_CLOSE)));
  }

  @Test
  void refusesAreasThatSpendAnotherSum() {
    List<NamedValue> values = values(Scope.AREAS, "fr");
    change(values, RuleName.AREA_ENVELOPE + "sud", one -> new Amount(BigDecimal.ONE));
    assertThat(keys(values)).containsExactly("envelope.areas");
  }

  @Test
  void refusesGradesThatNothingCounts() {
    List<NamedValue> values = values(Scope.CITY, "fr");
    change(values, RuleName.BALLOT, one -> new Choice("grades", ((Choice) one).options()));
    assertThat(keys(values)).containsExactly("count.ballot");
  }

  @Test
  void refusesAKeyThatNobodyCouldUse() {
    List<NamedValue> values = values(Scope.CITY, "fr");
    change(values, RuleName.KEY_THRESHOLD, one -> new Count(4));
    assertThat(keys(values)).containsExactly("threshold");
  }

  private static List<String> keys(List<NamedValue> values) {
    return read(values).faults().stream().map(Fault::key).toList();
  }

  private static Reading read(List<NamedValue> values) {
    return RulesReader.read(1, values, List.of("nord", "sud", "centre"));
  }

  private static void change(
      List<NamedValue> values, String name, UnaryOperator<NamedValue.Value> to) {
    values.replaceAll(
        one ->
            one.name().equals(name)
                ? new NamedValue(name, one.label(), to.apply(one.value()))
                : one);
  }

  private static List<NamedValue> values(Scope scope, String language) {
    Outline outline =
        new Outline(
            new BigDecimal("100000"),
            scope,
            scope.hasAreas() ? List.of("nord", "sud", "centre") : List.of(),
            List.of("Nord", "Sud", "Centre"));
    List<NamedValue> values = new ArrayList<>();
    RulesDraft.articles(outline, TODAY, language).forEach(one -> values.addAll(one.values()));
    return values;
  }
}
