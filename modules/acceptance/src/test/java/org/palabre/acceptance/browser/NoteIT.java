package org.palabre.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasValueOptions;
import org.junit.jupiter.api.Test;

/** A private note is kept while it is being written, and asked about before it would be lost. */
class NoteIT {

  private static final int PATIENCE = 20_000;
  private static final ContainsTextOptions PATIENT = new ContainsTextOptions().setTimeout(PATIENCE);

  @Test
  void isKeptWhileItIsWritten() {
    String words = "Rappeler l’école " + System.nanoTime();
    try (Window window = Window.of("facilitator").open(TeamScreens.table() + "/team/note")) {
      text(window).pressSequentially(words);
      assertThat(window.page().locator("#kept")).containsText("Enregistré à", PATIENT);
      Locator version = window.page().locator("[name='note:seen']");
      String first = version.inputValue();
      text(window).pressSequentially(", puis la mairie.");
      assertThat(version).not().hasValue(first, new HasValueOptions().setTimeout(PATIENCE));

      window.page().reload();
      assertThat(text(window)).hasValue(words + ", puis la mairie.");
      window.press("note:save");
      assertThat(window.page().getByText(words).count()).as("one note, not two").isOne();
    }
  }

  @Test
  void saysWhenItCouldNotBeKept() {
    try (Window window = Window.of("facilitator").open(TeamScreens.table() + "/team/note")) {
      window.page().route("**/team/note", route -> route.abort());
      text(window).pressSequentially("Sans réseau.");
      assertThat(window.page().locator("#kept")).containsText("Pas encore enregistré", PATIENT);
      window.page().unroute("**/team/note");
      window.press("note:save");
      assertThat(window.page().getByText("Sans réseau.").count()).isOne();
      window.forgive("net::ERR_FAILED");
    }
  }

  private static Locator text(Window window) {
    return window.page().locator("[id='note:text']");
  }
}
