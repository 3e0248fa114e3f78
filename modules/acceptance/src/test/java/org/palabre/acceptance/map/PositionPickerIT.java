package org.palabre.acceptance.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.browser.Window;

/** Saying where: by the keyboard, by a name, by a tap, and without any script. */
class PositionPickerIT {

  private static final String STATEMENTS = "/tables/la-busserine/statements";
  private static final String DATA = "/api/v1/tables/diagnosis?table=la-busserine";

  @Test
  void isPickedByKeyboard() {
    try (Window window = Window.of("facilitator").open(STATEMENTS + "/heard")) {
      Locator map = window.page().locator(".map.pick[data-ready=yes] .leaflet-container");
      map.focus();
      window.page().keyboard().press("ArrowRight");
      window.page().keyboard().press("Enter");
      assertThat(value(window, "heard:longitude")).startsWith("5.");
      assertThat(value(window, "heard:latitude")).startsWith("43.");
      assertThat(window.page().locator(".told").innerText()).isEqualTo("Point placé.");
      assertThat(window.accessibilityFaults()).isEmpty();

      window.page().locator("[id='heard:words']").fill("Ce banc, on s’y retrouve le soir.");
      window.page().locator("[id='heard:nature']").selectOption("USE");
      window.press("heard:save");
    }
    assertThat(Site.visitor().get(DATA).body())
        .contains("\"layer\":\"use\",\"words\":\"Ce banc, on s’y retrouve le soir.\"");
  }

  @Test
  void isPickedByTheNameOfAKnownPlace() {
    try (Window window = Window.of("facilitator").open(STATEMENTS + "/heard")) {
      window.page().locator(".map.pick[data-ready=yes]").waitFor();
      String name = window.page().locator("#heard-known option").first().getAttribute("value");
      window.page().locator("#heard-search").fill(name);
      window.page().keyboard().press("Enter");
      window.page().waitForCondition(() -> !value(window, "heard:longitude").isEmpty());

      assertThat(window.page().locator(".told").innerText()).startsWith("Point placé");
      window.page().getByText("Enlever le point").click();
      assertThat(value(window, "heard:longitude")).isEmpty();
    }
  }

  @Test
  void isPickedByATapOnAPhone() {
    try (Window window = Window.of("facilitator").widen(Window.PHONE).open(STATEMENTS)) {
      window.open(STATEMENTS + "/tell");
      window.page().locator("form details > summary").first().click();
      Locator map = window.page().locator(".map.pick[data-ready=yes] .leaflet-container");
      map.scrollIntoViewIfNeeded();
      map.click();

      assertThat(value(window, "tell:longitude")).startsWith("5.");
    }
  }

  @Test
  void isPickedWithoutScriptAndShownOnceItWasRead() {
    String words = "Devant l’école, il manque un banc " + System.nanoTime();
    tellWithoutScript(words);
    assertThat(Site.visitor().get(DATA).body()).as("it waits to be read").doesNotContain(words);

    publish(words, false);

    assertThat(Site.visitor().get(DATA).body()).contains(words);
  }

  @Test
  void isLeftOutByWhoeverReadsItFirst() {
    String words = "Devant chez moi " + System.nanoTime();
    tellWithoutScript(words);

    publish(words, true);

    assertThat(Site.visitor().get(STATEMENTS).body()).contains(words);
    assertThat(Site.visitor().get(DATA).body()).doesNotContain(words);
  }

  private static void tellWithoutScript(String words) {
    try (Window window = Window.ofVisitorWithoutScript().open(STATEMENTS + "/tell")) {
      window.page().locator("form details > summary").first().click();
      window.page().locator("[id='tell:knownPlace']").selectOption(new SelectOption().setIndex(1));
      window.page().locator("[id='tell:words']").fill(words);
      window.press("tell:send");
    }
  }

  /** Reads what waits as its facilitator does: what has a point is not published unread. */
  private static void publish(String words, boolean withoutPoint) {
    Site facilitator = SignedIn.as("facilitator");
    String waiting = facilitator.get(STATEMENTS + "/waiting").body();
    String card = waiting.substring(waiting.indexOf(words)).split("</article>")[0];
    assertThat(card).contains("un point sur la carte").doesNotContain("name=\"publish\"");
    String read = card.replaceAll("(?s).*?href=\"([^\"]*/read\\?id=[^\"]*)\".*", "$1");
    FilledForm form = FilledForm.on(facilitator, read, "mask");
    if (withoutPoint) {
      form.withRaw("offMap", "yes");
    }
    assertThat(form.press("publish").statusCode()).isEqualTo(302);
  }

  @Test
  void placesWhatWasPublishedForWhoMayOnly() {
    String first =
        SignedIn.as("facilitator")
            .get("/tables/la-busserine/diagnosis")
            .body()
            .replaceAll("(?s).*?href=\"([^\"]*/statements/place\\?of=[^\"]*)\".*", "$1");
    assertThat(Site.visitor().get("/tables/la-busserine/diagnosis").body())
        .doesNotContain("/place?of=");
    assertThat(SignedIn.as("administrator").get(first).statusCode()).isEqualTo(404);

    try (Window window = Window.of("facilitator").open(first)) {
      window.page().locator(".map.pick[data-ready=yes] .leaflet-container").click();
      window.press("place:save");
      assertThat(window.page().locator(".note.done").first().innerText()).contains("sur la carte");
    }
  }

  private static String value(Window window, String id) {
    return window.page().locator("[id='" + id + "']").inputValue();
  }
}
