package org.palabre.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PastedTextTest {

  @Test
  void opensAnArticleAtEachLineThatSaysSo() {
    String pasted =
        """
        Nous, habitants.

        Article premier : Objet
        On s’écoute.

        Cet article 4 n’en ouvre pas.
        ARTICLE 2 – Qui vote
        Tout le monde.
        Article 3
        Dès 16 ans.
        """;
    assertThat(PastedText.articles(pasted))
        .containsExactly(
            said("", "Nous, habitants."),
            said("Objet", "Article premier : Objet\nOn s’écoute.\n\nCet article 4 n’en ouvre pas."),
            said("Qui vote", "ARTICLE 2 – Qui vote\nTout le monde."),
            said("", "Article 3\nDès 16 ans."));
  }

  @Test
  void readsTheNumbersOfRegulations() {
    for (String opening :
        new String[] {"Article 1er - Objet", "Article 1 er. Objet", "Article IV : Objet"}) {
      assertThat(PastedText.articles(opening)).as(opening).containsExactly(said("Objet", ""));
    }
    assertThat(PastedText.articles("Articles de presse\n"))
        .containsExactly(said("", "Articles de presse"));
  }

  @Test
  void leavesAloneWhatOnlyNamesAnArticle() {
    for (String line :
        new String[] {
          "article 12 du présent règlement s’applique.",
          "Article 2-1 : Objet",
          "Article L. 2143-1 du CGCT",
          "Article 5 bis",
          "Article 4 dit le contraire."
        }) {
      assertThat(PastedText.articles(line)).as(line).containsExactly(said("", line));
    }
  }

  @Test
  void makesNothingOfNothing() {
    assertThat(PastedText.articles(null)).isEmpty();
    assertThat(PastedText.articles(" \n\n")).isEmpty();
  }

  private static ArticleText said(String heading, String body) {
    return new ArticleText(heading, body, List.of());
  }
}
