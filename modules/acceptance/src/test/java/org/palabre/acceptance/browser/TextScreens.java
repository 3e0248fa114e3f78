package org.palabre.acceptance.browser;

import org.palabre.acceptance.text.TextOfTable;

/** Texts in each step of their life, to be looked at. */
final class TextScreens {

  private static final String VOTES = "On vote dès 16 ans. Chacun a trois voix.";
  private static final TextOfTable BEGUN = TextOfTable.begin("Un guide à écrire");
  private static final TextOfTable DRAFTED = written("Charte de la table");
  private static final TextOfTable DISCUSSED = written("Règlement de la caisse").discuss();
  private static final String AMENDMENT =
      DISCUSSED.amend(DISCUSSED.site(), 1, VOTES.replace("16", "15"));
  private static final String RIVAL =
      DISCUSSED.amend(DISCUSSED.site(), 1, VOTES.replace("16", "18"));
  private static final TextOfTable REVISED = revised("Charte revue");

  private TextScreens() {}

  /** A text without an article. */
  static TextOfTable begun() {
    return BEGUN;
  }

  /** A draft of two articles. */
  static TextOfTable drafted() {
    return DRAFTED;
  }

  /** A text under discussion with two amendments to one sentence. */
  static TextOfTable discussed() {
    return DISCUSSED;
  }

  /** A text adopted twice. */
  static TextOfTable revised() {
    return REVISED;
  }

  /** The page of an amendment. */
  static String amendment() {
    return DISCUSSED.page("text-amendment") + AMENDMENT;
  }

  /** Where it is answered; another one touches the same sentence. */
  static String answer() {
    return DISCUSSED.page("text-answer") + RIVAL;
  }

  /** Where it is taken back. */
  static String withdraw() {
    return DISCUSSED.page("text-withdraw") + AMENDMENT;
  }

  /** Where a change is proposed. */
  static String amend() {
    return DISCUSSED.page("text-amend") + "&article=" + DISCUSSED.articles().get(0);
  }

  /** The rules of the demonstration. */
  static void openTheSample(Window window) {
    window.open("/tables/la-busserine/texts");
    window.follow(() -> window.page().locator("main .texts a").first().click());
  }

  private static TextOfTable written(String title) {
    return TextOfTable.begin(title)
        .articleWithAge("Qui vote", VOTES, "16")
        .article("L’argent", "La caisse a 3 000 euros.");
  }

  private static TextOfTable revised(String title) {
    TextOfTable text = written(title).adopt().takeUp();
    return text.article("Le compte", "On compte à deux.").adopt();
  }
}
