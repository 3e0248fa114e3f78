package org.palabre.acceptance.field;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.TestServer;

/** Never twice, never lost: the network cut at each step, the browser killed, the session over. */
class FieldPageIT {

  private static final String SPACE = "Cabucelle";
  private static final String LIST = "/tables/la-cabucelle/statements";
  private static final String PACKETS = "**/api/v1/field/packets";

  private final String tag = " " + System.nanoTime();

  @Test
  void opensWithoutTheNetworkAndSendsOnceItIsBack() {
    try (Phone phone = Phone.of("facilitator")) {
      phone.collectFor(SPACE).cutTheNetwork().open();
      assertThat(phone.page().locator("h1")).hasText("Recueillir sur le terrain");
      phone.awaitNotice("Pas de réseau");

      phone.keep("La première" + tag).keep("La deuxième" + tag).keep("La troisième" + tag);

      phone.awaitKept(3);
      assertThat(phone.page().locator("#said")).hasText("3 paroles gardées sur ce téléphone.");
      assertThat(phone.page().locator("#said")).hasAttribute("role", "status");
      assertThat(list()).doesNotContain(tag);
      phone.restoreTheNetwork().awaitSent(3);
      for (String words : List.of("La première", "La deuxième", "La troisième")) {
        assertKeptOnce(words + tag);
      }
    }
  }

  @Test
  void theShellHoldsNothingPersonal() {
    try (Phone phone = Phone.of("facilitator")) {
      phone.collectFor(SPACE);
      String shell =
          (String) phone.page().evaluate("async () => (await caches.match('/field')).text()");

      assertThat(shell).contains("Recueillir sur le terrain");
      String mine = SignedIn.as("facilitator").get("/api/v1/field").body();
      String name = mine.replaceAll(".*\"name\":\"([^\"]+)\",\"person\".*", "$1");
      assertThat(name).isNotEqualTo(mine);
      assertThat(shell).doesNotContain(name, SPACE, "JSESSIONID");
    }
  }

  /** What may happen to a batch on its way. */
  @TestFactory
  Stream<DynamicTest> losesAndDoublesNothingWhereverTheNetworkIsCut() {
    Map<String, Consumer<Route>> cuts =
        Map.of(
            "before the server has it", Route::abort,
            "after the server kept it, before it answered",
                route -> {
                  route.fetch();
                  route.abort();
                },
            "in the middle of the answer",
                route -> {
                  String whole = route.fetch().text();
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setContentType("application/json")
                          .setBody(whole.substring(0, whole.length() / 2)));
                },
            "by a network that answers itself",
                route ->
                    route.fulfill(
                        new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody("<h1>Wi-Fi gratuit</h1>")),
            "by a server that fails after keeping it",
                route -> {
                  route.fetch();
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setStatus(500)
                          .setContentType("application/json")
                          .setBody("{\"error\":\"broken\"}"));
                });
    return cuts.entrySet().stream()
        .map(cut -> DynamicTest.dynamicTest(cut.getKey(), () -> cutAndRestore(cut.getValue())));
  }

  private void cutAndRestore(Consumer<Route> cut) {
    String words = "Coupé en chemin " + System.nanoTime();
    try (Phone phone = Phone.of("facilitator")) {
      phone.collectFor(SPACE);
      phone.page().route(PACKETS, cut);
      phone.keep(words);
      Locator notice = phone.page().locator("#notices");
      assertThat(
              notice.getByText("Pas de réseau").or(notice.getByText("ne répond pas comme prévu")))
          .isVisible();
      phone.awaitKept(1);
      phone.page().unroute(PACKETS);
      phone.page().locator("#send").click();
      phone.awaitSent(1);
      assertKeptOnce(words);
    }
  }

  @Test
  void survivesAKilledBrowser() {
    try (Phone phone = Phone.of("facilitator")) {
      phone.collectFor(SPACE).cutTheNetwork().keep("Avant la panne" + tag).awaitKept(1);
      phone.page().locator("#words").fill("Pas encore gardée" + tag);
      phone.page().waitForTimeout(1_000);

      phone.killAndRestart();
      phone.cutTheNetwork().open();

      phone.awaitKept(1);
      assertThat(phone.page().locator("#words")).hasValue("Pas encore gardée" + tag);
      phone.page().locator("#keep").click();
      phone.awaitKept(2);
      phone.restoreTheNetwork();
      // A session cookie may not outlive the browser: either way nothing is lost.
      Locator sign = phone.page().locator("#sign a");
      Locator sent = phone.page().locator("#counts").getByText("2 envoyées");
      assertThat(sign.or(sent)).isVisible();
      if (sign.isVisible()) {
        phone.signIn("facilitator");
      }
      phone.awaitSent(2);
      assertKeptOnce("Avant la panne" + tag);
      assertKeptOnce("Pas encore gardée" + tag);
    }
  }

  @Test
  void goesOnAfterTheSessionWasOverAndSomebodyElseWasThere() {
    try (Phone phone = Phone.of("facilitator")) {
      phone.collectFor(SPACE);
      phone.context().clearCookies();
      phone.keep("Session finie" + tag).awaitNotice("Votre connexion a expiré").awaitKept(1);
      phone.open().awaitNotice("Votre connexion a expiré").awaitKept(1);
      assertThat(list()).doesNotContain(tag);

      phone.signIn("resident").awaitNotice("Une parole d’une autre personne attend");
      assertThat(phone.page().locator("body")).not().containsText("Session finie");
      assertThat(list()).doesNotContain(tag);

      phone.context().clearCookies();
      phone.signIn("facilitator").awaitSent(1);
      assertKeptOnce("Session finie" + tag);
    }
  }

  @Test
  void isUnreadableOnThePhoneAndGoneAfterSigningOut() {
    try (Phone phone = Phone.of("facilitator")) {
      phone.collectFor(SPACE);
      phone.page().route(PACKETS, Route::abort);
      phone.keep("Secret de palier" + tag).awaitKept(1);
      phone.page().locator("#words").fill("Brouillon secret" + tag);
      phone.page().waitForTimeout(1_000);
      assertThat(phone.dump())
          .contains("notes: 1", "keys: 1", "key, extractable: false")
          .doesNotContain("Secret de palier", "Brouillon secret", SPACE, "words");

      phone.page().navigate(TestServer.address() + "/account");
      phone.page().locator("[id='leave:leave']").click();
      assertThat(phone.page().locator("#field-unsent")).containsText("une parole qui n’est pas");
      assertThat(phone.dump()).contains("keys: 1", "notes: 1");
      phone.page().locator("[id='leave:leave']").click();
      phone.page().waitForURL(TestServer.address() + "/");

      assertThat(phone.dump()).contains("keys: 0", "notes: 0", "papers: 0", "meta: 0");
      phone.open();
      assertThat(phone.page().locator("#first")).isVisible();
      assertThat(phone.page().locator("body")).not().containsText("secret");
    }
    assertThat(list()).doesNotContain(tag);
  }

  @Test
  void signsOutWithoutTheNetworkAndEndsTheSessionOnceItIsBack() {
    try (Phone phone = Phone.of("facilitator")) {
      phone.collectFor(SPACE).cutTheNetwork().keep("Jamais partie" + tag).awaitKept(1);
      Locator leave = phone.page().locator("#leave");
      leave.click();
      assertThat(phone.page().locator("#leave-note")).containsText("une parole qui n’est pas");
      assertThat(phone.dump()).contains("keys: 1", "notes: 1");
      leave.click();

      phone.awaitNotice("Vous êtes déconnecté·e sur ce téléphone");
      assertThat(phone.page().locator("#write")).isHidden();
      assertThat(phone.dump()).contains("keys: 0", "notes: 0", "papers: 0");
      phone.open();
      assertThat(phone.page().locator("#write")).isHidden();

      phone.restoreTheNetwork();
      assertThat(phone.page().locator("#first")).isVisible();
      assertThat(phone.page().locator("#notices")).not().containsText("déconnecté·e");
      assertThat(phone.page().evaluate("async () => (await fetch('/api/v1/field')).status"))
          .isEqualTo(404);
    }
    assertThat(list()).doesNotContain(tag);
  }

  /** What the browser does by itself after the page was closed (Background Sync). */
  @Test
  void sendsWithoutThePage() {
    try (Phone phone = Phone.of("facilitator")) {
      phone.collectFor(SPACE);
      phone.page().route(PACKETS, Route::abort);
      phone.keep("Page fermée" + tag).awaitKept(1);
      assertThat(list()).doesNotContain(tag);

      phone.synchronise("palabre-field-send");

      phone.awaitSent(1);
      assertKeptOnce("Page fermée" + tag);
      assertThat(phone.dump()).contains("notes: 0", "keys: 1");
    }
  }

  @Test
  void isWipedOnceItLearnsThatItWasRetiredEvenSignedOut() {
    try (Phone phone = Phone.of("facilitator")) {
      phone.collectFor(SPACE).keep("Envoyée avant" + tag).awaitSent(1);
      phone.cutTheNetwork().keep("Restée dessus" + tag).awaitKept(1);
      String id =
          (String)
              phone.page().evaluate("async () => palabre.safe.phone(await palabre.safe.current())");
      SignedIn.as("facilitator").submit("/field/phones", Map.of("retire", id));
      phone.context().clearCookies();

      phone.restoreTheNetwork().awaitNotice("Ce téléphone a été retiré");

      assertThat(phone.page().locator("#write")).isHidden();
      assertThat(phone.dump())
          .contains("keys: 0", "notes: 0", "papers: 0", "meta: 0")
          .doesNotContain(id);
    }
    assertKeptOnce("Envoyée avant" + tag);
    assertThat(list()).doesNotContain("Restée dessus" + tag);
  }

  @Test
  void sendsFromTwoTabsAtOnce() {
    try (Phone phone = Phone.of("facilitator")) {
      phone.collectFor(SPACE);
      Page other = phone.context().newPage();
      other.navigate(TestServer.address() + "/field");
      assertThat(other.locator("#write")).isVisible();
      phone.cutTheNetwork();
      for (int turn = 0; turn < 5; turn++) {
        Phone.keepOn(phone.page(), "Onglet un, %d%s".formatted(turn, tag));
        Phone.keepOn(other, "Onglet deux, %d%s".formatted(turn, tag));
      }
      phone.awaitKept(10);

      phone.restoreTheNetwork().awaitSent(10);

      assertThat(other.locator("#counts")).hasText("10 envoyées aujourd’hui.");
      for (int turn = 0; turn < 5; turn++) {
        assertKeptOnce("Onglet un, %d%s".formatted(turn, tag));
        assertKeptOnce("Onglet deux, %d%s".formatted(turn, tag));
      }
    }
  }

  @Test
  void keepsWhatASpaceRefusesUntilItIsMended() {
    Site facilitator = SignedIn.as("facilitator");
    String name = "Table qui ferme" + tag;
    String table = Tables.open(facilitator, name);
    try (Phone phone = Phone.of("facilitator")) {
      phone.collectFor(name).cutTheNetwork().keep("Dite juste avant" + tag).awaitKept(1);
      FilledForm.on(facilitator, table + "/settings/life", "life").press("next");

      phone.restoreTheNetwork();

      Locator refused = phone.page().locator("#notes li");
      assertThat(refused).containsText("Pas acceptée");
      assertThat(refused).containsText("Cet espace est fermé");
      assertThat(refused).containsText("Dite juste avant" + tag);
      phone.page().reload();
      assertThat(refused).containsText("Cet espace est fermé");
      phone.collectFor(SPACE);
      refused.getByText("Modifier").click();
      assertThat(phone.page().locator("#words")).hasValue("Dite juste avant" + tag);
      phone.page().locator("#keep").click();
      phone.awaitSent(1);
    }
    assertKeptOnce("Dite juste avant" + tag);
  }

  @Test
  void refusesAtOnceWhatCannotBe() {
    try (Phone phone = Phone.of("facilitator")) {
      phone.collectFor(SPACE);
      Page page = phone.page();
      page.locator("#keep").click();
      assertThat(page.locator("#words-error")).hasText("Écrivez quelques mots.");
      assertThat(page.locator("#words")).isFocused();
      page.locator("#words").fill("x".repeat(20_001));
      page.locator("#keep").click();
      assertThat(page.locator("#words-error")).containsText("trop long");

      page.locator("#words").fill("Une date de 1850");
      for (String day : List.of("1850-05-01", "2999-01-01", "")) {
        page.locator("#where").evaluate("fold => { fold.open = true; }");
        page.locator("#day").fill(day);
        page.locator("#keep").click();
        assertThat(page.locator("#day-error")).containsText("Choisissez un jour");
      }
      assertThat(page.locator("#counts")).hasText("Rien n’attend sur ce téléphone.");
    }
  }

  @Test
  void putsThePointWhereOneTaps() {
    try (Phone phone = Phone.of("facilitator")) {
      phone.context().grantPermissions(List.of("geolocation"));
      phone.context().setGeolocation(new Geolocation(43.3345, 5.3678).setAccuracy(12));
      phone.collectFor(SPACE);
      Page page = phone.page();
      page.locator("#where summary").click();
      page.locator("#here").click();
      assertThat(page.locator("#point")).containsText("à 12 m près");
      assertThat(page.locator("#pin")).isVisible();
      BoundingBox pin = page.locator("#pin circle").boundingBox();
      BoundingBox map = page.locator("#picker").boundingBox();
      page.locator("#no-point").click();
      assertThat(page.locator("#pin")).isHidden();

      page.locator("#picker")
          .click(
              new Locator.ClickOptions()
                  .setPosition(pin.x + pin.width / 2 - map.x, pin.y + pin.height / 2 - map.y));

      assertThat(page.locator("#point")).containsText("Point posé : 43.33");
      phone.cutTheNetwork().keep("Ici même" + tag);
      @SuppressWarnings("unchecked")
      Map<String, Double> position =
          (Map<String, Double>)
              page.evaluate(
                  "async () => { const drawer = await palabre.safe.drawer(await palabre.safe.current());"
                      + " return (await drawer.open((await drawer.notes())[0])).position; }");
      assertThat(position.get("latitude")).isBetween(43.3340, 43.3350);
      assertThat(position.get("longitude")).isBetween(5.3672, 5.3684);
      phone.restoreTheNetwork().awaitSent(1);
    }
  }

  @Test
  void sendsTwoHundredAndShowsHowFarItIs() {
    Site facilitator = SignedIn.as("facilitator");
    String name = "Table aux deux cents" + tag;
    String table = Tables.open(facilitator, name);
    try (Phone phone = Phone.of("facilitator")) {
      phone.collectFor(name).cutTheNetwork();
      phone
          .page()
          .evaluate(
              "async tag => { const drawer = await palabre.safe.drawer(await palabre.safe.current());"
                  + " const { space } = await drawer.recall('choices', {});"
                  + " for (let i = 0; i < 200; i++) { await drawer.keep(crypto.randomUUID(), i,"
                  + " { space, words: `Parole ${i} sur deux cents.${tag}`, said: '2026-01-05' }); } }",
              tag);
      phone.open().awaitKept(200);
      assertThat(phone.page().locator("#more")).hasText("et 180 autres");

      long start = System.nanoTime();
      phone.restoreTheNetwork().awaitSent(200);
      System.out.printf(
          "200 queued statements sent in %.1f s.%n", (System.nanoTime() - start) / 1e9);
    }
    String export = facilitator.get(table + "/statements/export").body();
    IntStream.range(0, 200)
        .forEach(turn -> assertThat(export.split("Parole " + turn + " sur", -1)).hasSize(2));
  }

  @Test
  void saysWhatToDoWithoutScript() {
    String page = SignedIn.as("facilitator").get("/field").body();

    assertThat(page).contains("<noscript>", "Écrire une parole entendue", "/account");
    assertThat(SignedIn.as("facilitator").get(LIST).body()).contains("href=\"/field\"");
    assertThat(SignedIn.as("resident").get(LIST).body()).doesNotContain("href=\"/field\"");
  }

  private void assertKeptOnce(String words) {
    assertThat(list().split(words, -1)).as(words).hasSize(2);
  }

  private static String list() {
    return Site.visitor().get(LIST).body();
  }
}
