package org.palabre.acceptance.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.browser.Window;

/** The diagnosis of a table: by eye, by keyboard, without script, and for nobody it is not for. */
class DiagnosisMapIT {

  private static final String PAGE = "/tables/la-busserine/diagnosis";
  private static final String DATA = "/api/v1/tables/diagnosis?table=la-busserine";

  @ParameterizedTest
  @ValueSource(ints = {Window.DESK, Window.PHONE})
  void isReadByKeyboardWordsFirst(int width) {
    try (Window window = Window.ofVisitor().widen(width).open(PAGE)) {
      Locator mark = ready(window).locator(".leaflet-marker-icon[aria-label*='«']").first();
      mark.focus();
      window.page().keyboard().press("Enter");

      Locator popup = window.page().locator(".leaflet-popup-content");
      popup.waitFor();
      assertThat(popup.evaluate("box => box.contains(document.activeElement)")).isEqualTo(true);
      assertThat(popup.locator(":scope > div > div > *").first().getAttribute("class"))
          .isEqualTo("quote");
      assertThat(popup.locator("a").first().getAttribute("href")).contains("/statements/");
      assertThat(window.accessibilityFaults()).isEmpty();

      window.page().keyboard().press("Escape");
      window.page().waitForCondition(() -> popup.count() == 0);
      assertThat(mark.evaluate("mark => mark === document.activeElement")).isEqualTo(true);
    }
  }

  @Test
  void hidesALayerAndShowsItAgain() {
    try (Window window = Window.ofVisitor().open(PAGE)) {
      Locator problems = ready(window).locator(".leaflet-marker-icon[aria-label^='Problèmes']");
      int before = problems.count();
      assertThat(before).isPositive();
      Locator button = window.page().locator("li[data-layer=problem] button");

      button.click();
      assertThat(button.getAttribute("aria-pressed")).isEqualTo("false");
      assertThat(problems.count()).isZero();
      button.click();
      assertThat(problems.count()).isEqualTo(before);
    }
  }

  @Test
  void saysTheSameInItsListAsOnItsMap() {
    String data = Site.visitor().get(DATA).body();
    String page = Site.visitor().get(PAGE).body();

    assertThat(Pattern.compile("\"link\":\"([^\"]*)\"").matcher(data).results())
        .isNotEmpty()
        .map(link -> link.group(1))
        .allSatisfy(link -> assertThat(page).contains("href=\"" + link + "\""));
  }

  @Test
  void isDrawnAndListedWithoutScript() {
    try (Window window = Window.ofVisitorWithoutScript().open(PAGE)) {
      assertThat(window.page().locator("svg.still .mark.problem").first().isVisible()).isTrue();
      assertThat(window.page().locator("svg.still path.contour").first().isVisible()).isTrue();
      assertThat(window.page().locator("#list").isVisible()).isTrue();
    }
  }

  @Test
  void goesOnPaperAsDrawingAndList() {
    try (Window window = Window.ofVisitor().open(PAGE)) {
      ready(window);
      window
          .page()
          .emulateMedia(
              new com.microsoft.playwright.Page.EmulateMediaOptions()
                  .setMedia(com.microsoft.playwright.options.Media.PRINT));

      assertThat(window.page().locator("svg.still").isVisible()).isTrue();
      assertThat(window.page().locator(".map .leaflet-container").isVisible()).isFalse();
      assertThat(window.page().locator("blockquote.quote").first().isVisible()).isTrue();
      assertThat(window.page().locator(".chips").first().isVisible()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layer=<script>alert(1)</script>",
        "theme='%20OR%201=1--",
        "from=1850&to=9999-99-99",
        "from=2017&to=2016",
        "after=NaN",
        "off=%23{7*7}",
        "category=1e9"
      })
  void takesNonsenseForNoChoice(String query) {
    String plain = counted(Site.visitor().get(PAGE).body());
    String asked =
        query
            .replace("<", "%3C")
            .replace(">", "%3E")
            .replace("{", "%7B")
            .replace("}", "%7D")
            .replace("'", "%27");

    String page = Site.visitor().get(PAGE + "?" + asked).body();

    assertThat(counted(page)).isEqualTo(plain);
    assertThat(page).doesNotContain("<script>alert", "OR 1=1", "49</");
    assertThat(Site.visitor().get(DATA + "&" + asked).statusCode()).isEqualTo(200);
  }

  @Test
  void tellsNothingOfATableThatIsBeingPrepared() {
    Site facilitator = SignedIn.as("facilitator");
    String address =
        FilledForm.on(facilitator, "/spaces/new", "space")
            .with("kind", "tables.table")
            .with("name", "Table cachée")
            .with("summary", "Pas encore.")
            .press("create")
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceAll("^https?://[^/]*|/settings.*$", "");
    String slug = address.substring(address.lastIndexOf('/') + 1);
    FilledForm.on(facilitator, address + "/statements/heard", "heard")
        .with("words", "Secret de la table.")
        .with("longitude", "5.39")
        .with("latitude", "43.33")
        .with("nature", "PROBLEM")
        .press("save", "photos", "", new byte[0]);
    String data = "/api/v1/tables/diagnosis?table=" + slug;
    assertThat(facilitator.get(data).body()).contains("Secret de la table.");

    for (Site other : java.util.List.of(Site.visitor(), SignedIn.as("administrator"))) {
      assertThat(other.get(data).statusCode()).isEqualTo(404);
      assertThat(other.get("/api/v1/tables/diagnosis/contours?table=" + slug).statusCode())
          .isEqualTo(404);
      assertThat(other.get("/api/v1/tables/diagnosis").body()).doesNotContain("Secret");
      assertThat(other.get("/tables/diagnosis").body()).doesNotContain("Secret", slug);
      assertThat(other.get("/tables/diagnosis?table=" + slug).body()).doesNotContain("Secret");
    }
  }

  private static Locator ready(Window window) {
    Locator map = window.page().locator(".map[data-ready=yes]");
    map.waitFor();
    return map;
  }

  private static String counted(String page) {
    return Pattern.compile("<h2>([^<]*paroles?)</h2>")
        .matcher(page)
        .results()
        .map((MatchResult found) -> found.group(1))
        .findFirst()
        .orElseThrow();
  }
}
