package org.palabre.tables.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.input.Refusal;
import org.palabre.tables.domain.Consent.State;
import org.palabre.tables.domain.Consent.Way;

class ConsentTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @Test
  void holdsTwoYearsWhenNobodySaysLess() {
    Consent consent = Consent.of(Way.PAPER, " dans le  classeur ", TODAY, null, TODAY);
    assertThat(consent.endsOn()).isEqualTo(LocalDate.of(2028, 11, 25));
    assertThat(consent.isAsLongAsCanBe()).isTrue();
    assertThat(consent.detail()).isEqualTo("dans le classeur");
  }

  @Test
  void of29FebruaryEndsOn28() {
    LocalDate leap = LocalDate.of(2024, 2, 29);
    assertThat(Consent.of(Way.MAIL, "", leap, null, leap).endsOn())
        .isEqualTo(LocalDate.of(2026, 2, 28));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24, OVER",
    "2026-11-25, ENDS_SOON",
    "2027-01-24, ENDS_SOON",
    "2027-01-25, HOLDS"
  })
  void isAskedAgainTwoMonthsBeforeItEnds(LocalDate endsOn, State expected) {
    Consent consent = new Consent(Way.MAIL, "", LocalDate.of(2026, 1, 1), endsOn);
    assertThat(consent.state(TODAY)).isEqualTo(expected);
  }

  @Test
  void leavesAMonthToAskAgain() {
    Consent consent =
        new Consent(Way.MAIL, "", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, 1));
    assertThat(consent.erasedOn()).isEqualTo(LocalDate.of(2026, 11, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "1850-01-01,           , givenOn, date.tooEarly",
    "2026-11-26,           , givenOn, date.future",
    "2027-06-01,           , givenOn, date.future",
    "          ,           , givenOn, tables.day.required",
    "2024-11-24,           , givenOn, tables.consent.old",
    "2026-01-01, 2028-01-02, endsOn , tables.consent.ends",
    "2026-01-01, 2026-11-24, endsOn , tables.consent.ends"
  })
  void cannotBeOfSuchDays(LocalDate givenOn, LocalDate endsOn, String field, String key) {
    assertThatThrownBy(() -> Consent.of(Way.PAPER, "", givenOn, endsOn, TODAY))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.key()).isEqualTo(key);
            });
  }

  @Test
  void saysHowItWasGiven() {
    assertThatThrownBy(() -> Consent.of(null, "", TODAY, null, TODAY))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("way"));
  }
}
