package org.palabre.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two people write one text: both stand, or it is said that they clash. */
class TextMergeTest {

  private static final String BASE = "Le parc est fermé. Nadia demande pourquoi.\nOn verra en mai.";

  @Test
  void takesBothWhenTheyChangeDifferentSentences() {
    assertThat(
            TextMerge.merge(
                BASE,
                BASE.replace("fermé", "fermé depuis mars"),
                BASE.replace("mai.", "juin. Avec le service.")))
        .contains(
            "Le parc est fermé depuis mars. Nadia demande pourquoi.\nOn verra en juin. Avec le service.");
  }

  @Test
  void saysThatTheyClashInOneSentence() {
    assertThat(
            TextMerge.merge(
                BASE, BASE.replace("fermé", "ouvert"), BASE.replace("Le parc", "Le jardin")))
        .isEmpty();
    assertThat(
            TextMerge.merge(
                BASE, BASE.replace(" Nadia demande pourquoi.", ""), BASE.replace("Nadia", "Ali")))
        .isEmpty();
  }

  @Test
  void keepsLinesThatBothAddAtOnePlace() {
    assertThat(TextMerge.merge(BASE, BASE + "\nUn.", BASE + "\nDeux."))
        .contains(BASE + "\nUn.\nDeux.");
    assertThat(TextMerge.merge("", "Un.", "Deux.")).contains("Un.\nDeux.");
  }

  @Test
  void goesOnWhileSomebodyTypesBehindALineOfSomebodyElse() {
    String theirs = BASE + "\nUn.\nDeux en cou";
    assertThat(TextMerge.merge(BASE + "\nDeux en cou", theirs, BASE + "\nDeux en cours."))
        .contains(BASE + "\nUn.\nDeux en cours.");
  }

  @Test
  void takesOnceWhatBothDidAndWhatIsSentAgain() {
    String both = BASE.replace("mai", "juin");
    assertThat(TextMerge.merge(BASE, both, both)).contains(both);
    assertThat(TextMerge.merge(BASE, both + "\nUn.", both)).contains(both + "\nUn.");
    assertThat(TextMerge.merge(BASE, both, BASE)).contains(both);
    assertThat(TextMerge.merge("", BASE + "\nUn.", BASE)).contains(BASE + "\nUn.");
    assertThat(TextMerge.merge("", "Un.\n" + BASE + "\nDeux.", BASE))
        .contains("Un.\n" + BASE + "\nDeux.");
    assertThat(TextMerge.merge(BASE, BASE + " Oui.", BASE.replace("mai", "juin")))
        .contains(BASE.replace("mai", "juin") + " Oui.");
  }

  @Test
  void isWholeWhateverIsTyped() {
    Random random = new Random(6);
    String letters = "ab.\n !?";
    for (int i = 0; i < 3_000; i++) {
      String base = typed(random, letters);
      String text = typed(random, letters);
      assertThat(String.join("", TextMerge.units(text))).isEqualTo(text);
      assertThat(TextMerge.merge(base, base, text)).contains(text);
      String line = base + "\nzz.";
      TextMerge.merge(base, line, text).ifPresent(merged -> assertThat(merged).contains("zz."));
    }
  }

  @Test
  void cutsTextsIntoSentencesWithTheBlanksBeforeThem() {
    assertThat(TextMerge.units("Un. Deux ? Trois")).containsExactly("Un.", " Deux ?", " Trois");
    assertThat(TextMerge.units("  Un…\n \n Deux\n\nv1.2 non. \n"))
        .containsExactly("  Un…", "\n \n Deux", "\n\nv1.2 non.", " ", "\n");
    assertThat(TextMerge.units(" \n \n")).containsExactly(" \n ", "\n");
  }

  @Test
  void isQuickWhateverIsTyped() {
    List<String> runs = List.of(" ", "\n", " \n", "\u2003", "a ", "a\n", "a.b", "!a ");
    for (String run : runs) {
      String base = run.repeat(20_000 / run.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(2),
          () -> TextMerge.mergeStrictly(base + "a", base + "b", "c" + base + "a"),
          run);
    }
  }

  private static String typed(Random random, String letters) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
