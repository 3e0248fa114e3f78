package org.palabre.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.input.Refusal;
import org.palabre.spi.NamedValue;
import org.palabre.spi.NamedValue.Age;
import org.palabre.spi.NamedValue.Amount;
import org.palabre.spi.NamedValue.Choice;
import org.palabre.spi.NamedValue.Count;
import org.palabre.spi.NamedValue.Day;
import org.palabre.spi.NamedValue.Lines;
import org.palabre.spi.NamedValue.Option;
import org.palabre.spi.NamedValue.Value;

class ArticleTextTest {

  private static final String BODY = "On vote dès 16 ans. Chacun a trois voix.";
  private static final ArticleText BASE =
      new ArticleText("Qui vote", BODY, List.of(named("age", new Age(16))));
  private static final Choice BALLOT =
      new Choice(
          "judgment",
          List.of(
              new Option("judgment", "Par mentions : « Très bien », \\ ou \"Bien\""),
              new Option("approval", "À égalité, %s [voix], {œuf} 🦄")));

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
            named("bulletin", BALLOT),
            named(
                "refus",
                new Lines(List.of("Trop cher, \"hors\" budget.", "Déjà prévu ; été 🦄", "\\t"))),
            new NamedValue("fin", "Fin du vote ; l’été 🦄", new Day(LocalDate.of(2028, 2, 29))));
    assertThat(ValueLines.read(ValueLines.write(values))).isEqualTo(values);
    assertThat(ValueLines.read(ValueLines.write(List.of()))).isEmpty();
  }

  @Test
  void readsWhatWasKeptBeforeThereWereChoicesAndSentences() {
    assertThat(
            ValueLines.read(
                "AGE\t16\tage\tÂge\nAMOUNT\t12.50\tsomme\tSomme\nCOUNT\t3\tvoix\tVoix\n"
                    + "DAY\t2028-02-29\tfin\t[\"Fin\"]"))
        .containsExactly(
            new NamedValue("age", "Âge", new Age(16)),
            new NamedValue("somme", "Somme", new Amount(new BigDecimal("12.50"))),
            new NamedValue("voix", "Voix", new Count(3)),
            new NamedValue("fin", "[\"Fin\"]", new Day(LocalDate.of(2028, 2, 29))));
  }

  @Test
  void keepsSentencesAndChoicesInAFormWhichNobodyAltersLater() {
    assertThat(
            ValueLines.write(
                List.of(
                    named(
                        "bulletin",
                        new Choice("b", List.of(new Option("a", "Un"), new Option("b", "Été")))),
                    named("refus", new Lines(List.of("Déjà prévu.", "Trop \"cher\"."))))))
        .as("the journal's hash of an adopted text is made of it")
        .isEqualTo(
            "CHOICE\t[\"b\",[\"a\",\"Un\"],[\"b\",\"Été\"]]\tbulletin\tValeur bulletin\n"
                + "LINES\t[\"Déjà prévu.\",\"Trop \\\"cher\\\".\"]\trefus\tValeur refus");
  }

  @Test
  void isTheSameAfterAFormCarriedItAndNothingWhenTheFormWasForged() {
    assertThat(ArticleText.unpacked(BASE.packed())).isEqualTo(BASE);
    for (String forged : new String[] {null, "", "..", "x", "!.!.!", "QQ.QQ.QVhF", "a.b.c.d"}) {
      assertThat(ArticleText.unpacked(forged)).isEqualTo(ArticleText.NOTHING);
    }
    for (String forged :
        new String[] {
          "CHOICE\t",
          "CHOICE\t{}",
          "CHOICE\t[]",
          "CHOICE\t[1]",
          "CHOICE\t[\"a\"]",
          "CHOICE\t[\"a\",\"a\",\"b\"]",
          "CHOICE\t[\"a\",[\"a\"],[\"b\"]]",
          "CHOICE\t[[[[",
          "LINES\t",
          "LINES\t[]",
          "LINES\t[1]",
          "LINES\t[null]",
          "LINES\t[[\"a\"]]",
          "LINES\t" + "[".repeat(5_000)
        }) {
      assertThat(ArticleText.unpacked("QQ.QQ." + packed(forged + "\tx\tX")))
          .as(forged)
          .isEqualTo(ArticleText.NOTHING);
    }
  }

  private static String packed(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void keepsTheOptionsOfAChoiceWhateverAFormSends() {
    ArticleText before = choosing("bulletin", BALLOT);
    Choice forged =
        new Choice("approval", List.of(new Option("approval", "x"), new Option("y", "z")));
    assertThat(choosing("bulletin", forged).bound(before))
        .isEqualTo(choosing("bulletin", BALLOT.choosing("approval")));
    assertThat(choosing("autre", forged).bound(before))
        .as("known by its label")
        .isEqualTo(choosing("bulletin", BALLOT.choosing("approval")));
    assertThat(relabelled("bulletin", forged).bound(before))
        .as("known by its name")
        .isEqualTo(relabelled("bulletin", BALLOT.choosing("approval")));

    assertUnbound(choosing("bulletin", forged.choosing("y")), before, "text.value.refused.CHOICE");
    assertUnbound(choosing("bulletin", BALLOT), BASE, "text.value.choice.new");
    assertUnbound(relabelled("autre", BALLOT), before, "text.value.choice.new");
    assertUnbound(
        new ArticleText("", BODY, List.of(choice("bulletin", BALLOT), choice("bulletin", BALLOT))),
        before,
        "text.value.choice.new");
    assertUnbound(new ArticleText("", BODY, List.of()), before, "text.value.choice.stays");
    assertUnbound(
        new ArticleText("", BODY, List.of(new NamedValue("bulletin", "Bulletin", new Age(16)))),
        before,
        "text.value.choice.stays");
  }

  @Test
  void bringsAChoiceTogetherWithOtherChangesAndNotWithAnotherChoice() {
    Choice three =
        new Choice(
            "judgment",
            List.of(
                new Option("judgment", "a"),
                new Option("approval", "b"),
                new Option("ranking", "c")));
    ArticleText base = choosing("bulletin", three);
    ArticleText approval = choosing("bulletin", three.choosing("approval"));
    ArticleText worded = new ArticleText("", BODY + " Et encore.", base.values());
    assertThat(ArticleText.merge(base, worded, approval))
        .contains(new ArticleText("", worded.body(), approval.values()));
    assertThat(ArticleText.merge(base, approval, choosing("bulletin", three.choosing("ranking"))))
        .isEmpty();
  }

  @Test
  void makesSentencesFitToKeepAndRefusesMoreThanCanBeKept() {
    ArticleText typed =
        new ArticleText(
            "",
            BODY,
            List.of(named("refus", new Lines(List.of("e\u0301te\u0301", "été", " Non. ")))));
    assertThat(typed.sound().values())
        .containsExactly(named("refus", new Lines(List.of("été", "Non."))));
    assertRefused(
        new ArticleText("", BODY, List.of(named("refus", new Lines(List.of("\u202Egnp"))))),
        "input.character");

    Lines longest = new Lines(IntStream.range(10, 50).mapToObj(i -> i + "🦄".repeat(298)).toList());
    ArticleText full = new ArticleText("", BODY, List.of(named("refus", longest)));
    assertThat(full.sound()).isEqualTo(full);
    ArticleText tooFull =
        new ArticleText("", BODY, List.of(named("refus", longest), named("motifs", longest)));
    assertRefused(tooFull, "text.article.values.tooLong");
    assertThat(ArticleText.merge(saying(BODY), tooFull, full)).isEmpty();
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

  private static NamedValue choice(String name, Choice choice) {
    return new NamedValue(name, "Bulletin", choice);
  }

  private static ArticleText choosing(String name, Choice choice) {
    return new ArticleText("", BODY, List.of(choice(name, choice)));
  }

  private static ArticleText relabelled(String name, Choice choice) {
    return new ArticleText("", BODY, List.of(new NamedValue(name, "Le bulletin", choice)));
  }

  private static void assertUnbound(ArticleText typed, ArticleText before, String key) {
    assertThatThrownBy(() -> typed.bound(before))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("values");
              assertThat(refusal.key()).isEqualTo(key);
            });
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
