package org.palabre.acceptance.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.browser.Window;

/** Minutes saved as one types, in a browser: without the network, and without a session. */
class MinutesTypingIT {

  private static final String TEXT = "[id='write:text']";

  @Test
  void areSavedAsOneTypesAndOnceTheNetworkIsBack() {
    MinutesTable table = MinutesTable.open("Les bancs");
    String entry = table.entries().get(1);
    String write = table.page("write") + "&entry=" + entry;
    try (Window window = Window.of("facilitator")) {
      Page page = window.open(write).page();
      page.locator(TEXT).pressSequentially("Un banc.");
      waitFor(page, "Enregistré à");
      assertThat(stored(table, entry)).contains("Un banc.");

      page.context().setOffline(true);
      page.locator(TEXT).pressSequentially(" Deux bancs.");
      waitFor(page, "pas de réseau");
      assertThat(kept(page)).contains("Deux bancs.");
      page.context().setOffline(false);
      waitFor(page, "Enregistré à");
      assertThat(stored(table, entry)).contains("Un banc. Deux bancs.");
      assertThat(kept(page)).as("nothing stays on the device").isEmpty();
      window.forgive("ERR_INTERNET_DISCONNECTED");
    }
  }

  @Test
  void areKeptOnTheDeviceWhileNobodyIsSignedInAndSentAfterwards() {
    MinutesTable table = MinutesTable.open("Les bancs");
    String entry = table.entries().get(1);
    String write = table.page("write") + "&entry=" + entry;
    try (Window window = Window.of("facilitator")) {
      Page page = window.open(write).page();
      var cookies = page.context().cookies();
      page.context().clearCookies();
      page.locator(TEXT).pressSequentially("Écrit trop tard.");
      waitFor(page, "votre session est terminée");
      window.forgive("status of 401");
      assertThat(stored(table, entry)).doesNotContain("Écrit trop tard.");

      page.context().addCookies(cookies);
      window.open(write);
      waitFor(page, "Enregistré à");
      assertThat(page.locator(TEXT).inputValue()).isEqualTo("Écrit trop tard.");
      assertThat(stored(table, entry)).contains("Écrit trop tard.");
      assertThat(kept(page)).isEmpty();
    }
  }

  @Test
  void showThatSomebodyChangedTheSamePlaceAndKeepBothTexts() {
    MinutesTable table = MinutesTable.open("Les bancs");
    String entry = table.entries().get(1);
    table.write(entry, "Le banc est vert.");
    try (Window window = Window.of("facilitator")) {
      Page page = window.open(table.page("write") + "&entry=" + entry).page();
      MinutesTable.send(
          table.site(),
          entry,
          2,
          "Le banc est vert.",
          "Le banc est bleu.",
          java.util.UUID.randomUUID());
      page.locator(TEXT).fill("Le banc est rouge.");
      waitFor(page, "Votre texte est gardé à côté");
      window.follow(() -> page.locator("#saved a").click());
      assertThat(page.locator("main").innerText()).contains("Le banc est bleu.", "rouge");
    }
  }

  @Test
  void sayThatATextIsTooLongAndLoseNothingOfIt() {
    MinutesTable table = MinutesTable.open("Les bancs");
    try (Window window = Window.of("facilitator")) {
      Page page = window.open(table.page("write") + "&entry=" + table.entries().get(1)).page();
      page.locator(TEXT).fill("a".repeat(1 << 20));
      waitFor(page, "Trop long");
      page.waitForTimeout(1_500);
      window.open(table.page("write") + "&entry=" + table.entries().get(1));
      page.waitForFunction("document.querySelector(\"[id='write:text']\").value.length > 1000000");
      window.forgive("status of 413");
    }
  }

  private static void waitFor(Page page, String words) {
    page.waitForFunction(
        "words => document.getElementById('saved').textContent.includes(words)", words);
  }

  private static String kept(Page page) {
    return (String)
        page.evaluate(
            "Object.keys(localStorage).filter(k => k.startsWith('palabre-minutes:'))"
                + ".map(k => localStorage.getItem(k)).join()");
  }

  private static String stored(MinutesTable table, String entry) {
    return table.site().get(table.page("write") + "&entry=" + entry).body();
  }
}
