package org.palabre.acceptance.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.browser.Window;

/** The map below ours: only the host that was chosen, and only once it was. */
class BaseMapIT {

  private static final String PAGE = "/tables/la-busserine/diagnosis";
  private static final String NONE = "'self' data:";

  @AfterEach
  void takeItAway() {
    choose("NONE", "", "");
  }

  @Test
  void isTheOnlyHostAPageMayFetchImagesFrom() {
    assertThat(images(PAGE)).isEqualTo(NONE);

    assertThat(choose("OTHER", "https://cartes.example/{z}/{x}/{y}.png", "© Ville")).isEqualTo(302);
    assertThat(images(PAGE)).isEqualTo(NONE + " https://cartes.example");
    assertThat(policy(PAGE)).containsOnlyOnce("cartes.example");
    assertThat(policy("/tables/la-busserine/statements/tell"))
        .contains("img-src 'self' data: https://cartes.example;")
        .containsOnlyOnce("cartes.example");
    String tag = Site.visitor().get(PAGE).headers().firstValue("ETag").orElseThrow();
    assertThat(
            Site.visitor()
                .get(PAGE, "If-None-Match", tag)
                .headers()
                .firstValue("Content-Security-Policy"))
        .hasValueSatisfying(value -> assertThat(value).contains("cartes.example"));

    choose("NONE", "", "");
    assertThat(images(PAGE)).isEqualTo(NONE);
  }

  @Test
  void isRefusedWhenItIsNoAddressOfTiles() {
    for (String address :
        new String[] {
          "http://cartes.example/{z}/{x}/{y}.png",
          "https://cartes.example; script-src https://x.example/{z}/{x}/{y}",
          "javascript:alert(1)//{z}/{x}/{y}",
          "https://cartes.example/"
        }) {
      assertThat(choose("OTHER", address, "© Ville")).as(address).isEqualTo(200);
    }
    assertThat(images(PAGE)).isEqualTo(NONE);
  }

  @Test
  void isDrawnWithItsNameAndTellsOnlyTheSite() {
    choose("OTHER", "https://cartes.example/{z}/{x}/{y}.png", "© Ville <b>d’essai</b>");
    AtomicInteger tiles = new AtomicInteger();
    try (Window window = Window.ofVisitor()) {
      window
          .page()
          .route(
              "https://cartes.example/**",
              route -> {
                tiles.incrementAndGet();
                assertThat(route.request().headers().getOrDefault("referer", ""))
                    .doesNotContain("/tables");
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("image/svg+xml")
                        .setBody("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"));
              });
      window.open(PAGE);
      window.page().locator(".map[data-ready=yes]").waitFor();
      window.page().waitForCondition(() -> tiles.get() > 3);

      assertThat(window.page().locator(".leaflet-control-attribution").innerText())
          .contains("© Ville <b>d’essai</b>");
      assertThat(window.accessibilityFaults()).isEmpty();
    }
  }

  @Test
  void isGivenUpWithoutNetworkAndTheRestStays() {
    choose("OTHER", "https://cartes.example/{z}/{x}/{y}.png", "© Ville");
    try (Window window = Window.ofVisitor()) {
      window.page().route("https://cartes.example/**", Route::abort);
      window.open(PAGE);
      window.page().locator(".map[data-ready=yes]").waitFor();
      window.page().waitForCondition(() -> window.page().locator(".leaflet-tile").count() == 0);

      assertThat(window.page().locator(".leaflet-marker-icon[role=button]").count()).isPositive();
      assertThat(window.page().locator(".leaflet-overlay-pane path.contour").count()).isPositive();
      window.forgive("net::ERR_FAILED");
    }
  }

  private static int choose(String kind, String address, String attribution) {
    return FilledForm.on(SignedIn.as("administrator"), "/administration/organisation", "map")
        .with("mapKind", kind)
        .with("mapAddress", address)
        .with("mapAttribution", attribution)
        .press("save")
        .statusCode();
  }

  private static String images(String page) {
    return policy(page).replaceAll(".*img-src ([^;]*);.*", "$1");
  }

  private static String policy(String page) {
    return Site.visitor().get(page).headers().firstValue("Content-Security-Policy").orElseThrow();
  }
}
