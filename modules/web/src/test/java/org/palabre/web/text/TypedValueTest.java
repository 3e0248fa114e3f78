package org.palabre.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.input.Refusal;
import org.palabre.spi.NamedValue.Age;
import org.palabre.spi.NamedValue.Amount;
import org.palabre.spi.NamedValue.Choice;
import org.palabre.spi.NamedValue.Count;
import org.palabre.spi.NamedValue.Day;
import org.palabre.spi.NamedValue.Lines;
import org.palabre.spi.NamedValue.Option;
import org.palabre.web.text.TypedValue.Kind;

class TypedValueTest {

  @Test
  void readsWhatPeopleType() {
    assertThat(TypedValue.read(Kind.AGE, "Âge", " 16 ans ")).isEqualTo(new Age(16));
    assertThat(TypedValue.read(Kind.AMOUNT, "Enveloppe", "1 234,50 €"))
        .isEqualTo(new Amount(new BigDecimal("1234.50")));
    assertThat(TypedValue.read(Kind.AMOUNT, "Enveloppe", "1\u202F234.5"))
        .isEqualTo(new Amount(new BigDecimal("1234.50")));
    assertThat(TypedValue.read(Kind.AMOUNT, "Enveloppe", "12\u00a0000 euros"))
        .isEqualTo(new Amount(new BigDecimal("12000")));
    assertThat(TypedValue.read(Kind.COUNT, "Voix", "1 000")).isEqualTo(new Count(1000));
    assertThat(TypedValue.read(Kind.DAY, "Fin", "29/02/2028"))
        .isEqualTo(new Day(LocalDate.of(2028, 2, 29)));
    assertThat(TypedValue.read(Kind.DAY, "Fin", "2028-02-29"))
        .isEqualTo(new Day(LocalDate.of(2028, 2, 29)));
  }

  @Test
  void writesWhatItReads() {
    for (String typed : new String[] {"1234,50", "0,01"}) {
      assertThat(TypedValue.write(TypedValue.read(Kind.AMOUNT, "x", typed))).isEqualTo(typed);
    }
    assertThat(TypedValue.write(TypedValue.read(Kind.DAY, "x", "01/03/2027")))
        .isEqualTo("01/03/2027");
  }

  @Test
  void refusesWhatIsNoValueAndNamesIt() {
    for (String typed : new String[] {"", " ", "-1", "121", "1e1", "NaN", "16.5", "seize"}) {
      assertRefused(Kind.AGE, typed);
    }
    for (String typed :
        new String[] {
          "-5", "1e9", "NaN", "Infinity", "0,1+0,2", "1,234", "1.234,50", "100000000000", "٣"
        }) {
      assertRefused(Kind.AMOUNT, typed);
    }
    for (String typed : new String[] {"-1", "1e9", "1000000001", "99999999999999999999", "2,5"}) {
      assertRefused(Kind.COUNT, typed);
    }
    for (String lineEnd : new String[] {"\n", "\r\n", "\r", "\u2028", "\u0085"}) {
      for (Kind kind : new Kind[] {Kind.AGE, Kind.AMOUNT, Kind.COUNT}) {
        assertRefused(kind, "3" + lineEnd + "4");
      }
      assertRefused(Kind.DAY, "01/01/" + lineEnd + "2027");
    }
    assertThat(TypedValue.read(Kind.COUNT, "Voix", "\n3\r\n")).isEqualTo(new Count(3));
    for (String typed :
        new String[] {
          "", "29/02/2027", "31/04/2027", "01/01/0000", "31/12/9999", "0000-01-01", "demain"
        }) {
      assertRefused(Kind.DAY, typed);
    }
  }

  @Test
  void readsASentenceALineAndWritesThemBack() {
    Lines lines =
        new Lines(List.of("Déjà prévu par la ville.", "Trop cher : plus de 50 000 €.", "- Non"));
    assertThat(
            TypedValue.read(
                Kind.LINES,
                "Refus",
                " Déjà prévu\tpar  la ville.\r\n\r\n\u00a0\nTrop cher\u00a0: plus de 50 000 €.\u2028- Non\n"))
        .isEqualTo(lines);
    assertThat(TypedValue.read(Kind.LINES, "Refus", TypedValue.write(lines))).isEqualTo(lines);
    assertThat(TypedValue.kind(lines)).isEqualTo(Kind.LINES);
  }

  @Test
  void refusesSentencesThatCannotBeKeptAndSaysWhichOne() {
    for (String typed : new String[] {null, "", " \n\t\n\u00a0"}) {
      assertRefused(Kind.LINES, typed);
    }
    assertRefused("Un.\n\n" + "é".repeat(301), "text.value.lines.long", "Refus", 2, 300, 301);
    assertRefused("Un.\nDeux.\n Un. ", "text.value.lines.twice", "Refus", "Un.");
    assertRefused("Un.\n\u202Exued", "text.value.lines.character", "Refus", 2);
    assertRefused(sentences(41), "text.value.lines.tooMany", "Refus", 40, 41);
    assertRefused(
        sentences(40) + "\n\n" + "Phrase 1.\n".repeat(2_000),
        "text.value.lines.tooMany",
        "Refus",
        40,
        2_040);
    assertThat(TypedValue.read(Kind.LINES, "Refus", sentences(40))).isInstanceOf(Lines.class);
  }

  @Test
  void choosesAmongTheOptionsThereAreAndMakesNoChoiceOfWhatIsTyped() {
    Choice ballot =
        new Choice(
            "mentions", List.of(new Option("mentions", "Mentions"), new Option("voix", "Voix")));
    assertThat(TypedValue.choose(ballot, "Bulletin", "voix")).isEqualTo(ballot.choosing("voix"));
    assertThat(TypedValue.kind(ballot)).isEqualTo(Kind.CHOICE);
    assertThat(TypedValue.write(ballot)).isEqualTo("mentions");
    for (String forged : new String[] {null, "", "Voix", "autre"}) {
      assertRefused(
          () -> TypedValue.choose(ballot, "Bulletin", forged),
          "text.value.refused.CHOICE",
          "Bulletin");
    }
    assertRefused(Kind.CHOICE, "voix");
  }

  private static String sentences(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "Phrase " + i + ".")
        .collect(Collectors.joining("\n"));
  }

  private static void assertRefused(String typed, String key, Object... arguments) {
    assertRefused(() -> TypedValue.read(Kind.LINES, "Refus", typed), key, arguments);
  }

  private static void assertRefused(Runnable act, String key, Object... arguments) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("values");
              assertThat(refusal.key()).isEqualTo(key);
              assertThat(refusal.arguments()).containsExactly(arguments);
            });
  }

  private static void assertRefused(Kind kind, String typed) {
    assertRefused(
        () -> TypedValue.read(kind, "Âge minimum", typed),
        "text.value.refused." + kind,
        "Âge minimum");
  }
}
