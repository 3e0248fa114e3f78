package org.palabre.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.input.Refusal;

class MaskingTest {

  private static final String SAID =
      "Mme Durand appelle le 06 12 34 56 78. Le parc est beau, dit Karim. Écrivez à k.ali@poste.example !";

  @Test
  void findsNamesNumbersAndAddresses() {
    assertThat(Masking.suggest(SAID))
        .contains("Mme Durand", "06 12 34 56 78", "Karim", "k.ali@poste.example")
        .doesNotContain("Le", "Écrivez");
    assertThat(Masking.revealing(SAID)).doesNotContain("Karim");
  }

  @Test
  void findsNumbersHoweverTheyAreWritten() {
    for (String number :
        List.of(
            "0612345678",
            "06.12.34.56.78",
            "+33 6 12 34 56 78",
            "+33 (0)6 12 34 56 78",
            "06 12 345 678",
            "04/91/00/11/22",
            "06-12-34-56-78")) {
      assertThat(Masking.revealing("Appelez " + number + " vite"))
          .as(number)
          .containsExactly(number);
    }
    assertThat(Masking.revealing("en 2016, 13014 Marseille, 12 000 euros")).isEmpty();
  }

  @Test
  void takesOutEveryOccurrenceAndNothingElse() {
    assertThat(Masking.mask("Ali, Ali et Alice", List.of("Ali", "Alice")))
        .isEqualTo("[***], [***] et [***]");
    assertThat(Masking.mask("rien à cacher", List.of())).isEqualTo("rien à cacher");
    assertThat(Masking.mask("محمد هنا", List.of("محمد"))).isEqualTo("[***] هنا");
  }

  @Test
  void findsPeopleHoweverTheyAreCalled() {
    for (String called : List.of("M Dupont", "Mme. Dupont", "MADAME DUPONT", "M. Le Goff")) {
      assertThat(Masking.revealing("Voyez " + called + " ici")).as(called).containsExactly(called);
    }
    assertThat(Masking.suggest("c’est l'ami d'Ahmed")).contains("Ahmed");
  }

  @Test
  void cutsNoWordAndNoMark() {
    assertThat(Masking.mask("Ali et l'Alimentation", List.of("Ali")))
        .isEqualTo("[***] et l'Alimentation");
    assertThat(Masking.mask("Ali a dit **", List.of("Ali", "**"))).isEqualTo("[***] a dit [***]");
    assertThat(Masking.mask("Jean Paul Ali", List.of("Jean Paul", "Paul Ali"))).isEqualTo("[***]");
  }

  @Test
  void isNotTiredByAHostileText() {
    assertTimeout(
        Duration.ofSeconds(2),
        () -> {
          for (String text :
              List.of(
                  "Mme " + "Ab ".repeat(6_000),
                  "a@" + "a.".repeat(9_990),
                  "a".repeat(20_000),
                  "0 ".repeat(10_000))) {
            Masking.suggest(text);
          }
        });
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThatThrownBy(() -> Masking.mask("Bonjour", List.of("Bonsoir")))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("mask.notThere"));
    assertThatThrownBy(() -> Masking.mask("Bonjour", List.of("B")))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("mask.short"));
  }
}
