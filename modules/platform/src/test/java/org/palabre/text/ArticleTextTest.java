package org.palabre.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palabre.input.Refusal;
import org.palabre.spi.NamedValue;
import org.palabre.spi.NamedValue.Age;
import org.palabre.spi.NamedValue.Amount;
import org.palabre.spi.NamedValue.Count;
import org.palabre.spi.NamedValue.Day;
import org.palabre.spi.NamedValue.Value;

class ArticleTextTest {

  private static final String BODY = "On vote dès 16 ans. Chacun a trois voix.";
  private static final ArticleText BASE =
      new ArticleText("Qui vote", BODY, List.of(named("age", new Age(16))));

  @Test
  void bringsTogetherWhatTwoPeopleChangedInDifferentPlaces() {
    ArticleText theirs =
        new ArticleText(
            "Qui vote", BODY, List.of(named("age", new Age(16)), named("voix", new Count(3))));
    ArticleText mine =
        new ArticleText("Le vote", BODY.replace("16", "15"), List.of(named("age", new Age(15))));

    assertThat(ArticleText.merge(BASE, theirs, mine))
        .contains(
            new ArticleText(
                "Le vote",
                BODY.replace("16", "15"),
                List.of(named("age", new Age(15)), named("voix", new Count(3)))));
  }

  @Test
  void bringsNothingTogetherWhereBothTouchOneSentenceOrOneValueOrTheHeading() {
    assertClash(saying(BODY.replace("16", "15")), saying(BODY.replace("16", "18")));
    assertClash(fixing(new Age(15)), fixing(new Age(18)));
    assertClash(headed("Le vote"), headed("Les électeurs"));
    assertClash(new ArticleText(BASE.heading(), BODY, List.of()), fixing(new Age(18)));
    assertThat(ArticleText.merge(BASE, fixing(new Age(15)), fixing(new Age(15)))).isPresent();
  }

  @Test
  void doesNotTakeAWordForTheBeginningOfAnother() {
    ArticleText amount = new ArticleText("", "Montant : 5", List.of());
    assertThat(
            ArticleText.merge(
                amount,
                new ArticleText("", "Montant : 10", List.of()),
                new ArticleText("", "Montant : 100", List.of())))
        .isEmpty();
    ArticleText nothing = new ArticleText("Objet", "", List.of());
    assertThat(
            ArticleText.merge(
                nothing,
                new ArticleText("Objet", "Un.", List.of()),
                new ArticleText("Objet", "Deux.", List.of())))
        .isEmpty();
  }

  @Test
  void keepsEveryKindOfValueAsItWas() {
    List<NamedValue> values =
        List.of(
            named("age", new Age(16)),
            named("enveloppe", new Amount(new BigDecimal("1234.5"))),
            named("voix", new Count(3)),
            new NamedValue("fin", "Fin du vote ; l’été 🦄", new Day(LocalDate.of(2028, 2, 29))));
    assertThat(ValueLines.read(ValueLines.write(values))).isEqualTo(values);
    assertThat(ValueLines.read(ValueLines.write(List.of()))).isEmpty();
  }

  @Test
  void isTheSameAfterAFormCarriedItAndNothingWhenTheFormWasForged() {
    assertThat(ArticleText.unpacked(BASE.packed())).isEqualTo(BASE);
    for (String forged : new String[] {null, "", "..", "x", "!.!.!", "QQ.QQ.QVhF", "a.b.c.d"}) {
      assertThat(ArticleText.unpacked(forged)).isEqualTo(ArticleText.NOTHING);
    }
  }

  @Test
  void refusesAValueThatCanOnlyBeASlip() {
    assertNone(() -> new Age(-1));
    assertNone(() -> new Age(121));
    assertNone(() -> new Amount(new BigDecimal("-0.01")));
    assertNone(() -> new Amount(new BigDecimal("1e11")));
    assertNone(() -> new Count(-1));
    assertNone(() -> new Count(1_000_000_001L));
    assertNone(() -> new Day(LocalDate.of(9999, 1, 1)));
    assertNone(() -> new Day(LocalDate.of(0, 1, 1)));
    assertThatThrownBy(() -> new Amount(new BigDecimal("0.001")))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void givesNoTwoValuesOneName() {
    ArticleText twice =
        new ArticleText("", "x", List.of(named("age", new Age(1)), named("age", new Age(2))));
    assertThat(twice.sound().values()).extracting(NamedValue::name).containsExactly("age", "age-2");
    assertThat(twice.sound().named(Set.of("age-2")).values())
        .extracting(NamedValue::name)
        .containsExactly("age", "age-2-2");
    assertThat(ValueName.of("Âge minimum, pour voter !")).isEqualTo("age-minimum-pour-voter");
    assertThat(ValueName.of("مرحبا 🦄")).isEqualTo("valeur");
  }

  @Test
  void refusesAnArticleThatSaysNothingOrTooMuch() {
    assertRefused(new ArticleText(" ", "\n", List.of()), "text.article.empty");
    assertRefused(new ArticleText("", "a".repeat(1 << 20), List.of()), "input.long");
    assertRefused(new ArticleText("", "moitié \uD83D", List.of()), "input.character");
    assertRefused(new ArticleText("\u202Egnp", "x", List.of()), "input.character");
    assertThat(new ArticleText("", "🦄 e\u0301té O'Neill NULL", List.of()).sound().body())
        .isEqualTo("🦄 été O'Neill NULL");
  }

  private static NamedValue named(String name, Value value) {
    return new NamedValue(name, "Valeur " + name, value);
  }

  private static ArticleText saying(String body) {
    return new ArticleText(BASE.heading(), body, BASE.values());
  }

  private static ArticleText fixing(Value age) {
    return new ArticleText(BASE.heading(), BODY, List.of(named("age", age)));
  }

  private static ArticleText headed(String heading) {
    return new ArticleText(heading, BODY, BASE.values());
  }

  private static void assertClash(ArticleText theirs, ArticleText mine) {
    assertThat(ArticleText.merge(BASE, theirs, mine)).isEmpty();
  }

  private static void assertNone(Runnable made) {
    assertThatThrownBy(made::run).isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertRefused(ArticleText typed, String key) {
    assertThatThrownBy(typed::sound)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
