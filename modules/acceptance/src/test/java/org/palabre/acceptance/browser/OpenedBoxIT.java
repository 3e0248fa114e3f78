package org.palabre.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.palabre.acceptance.LaunchedServer;
import org.palabre.acceptance.LaunchedServer.Outcome;
import org.palabre.acceptance.SignedIn.Account;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.browser.pages.SignInPage;
import org.palabre.bench.budget.BoxRows;
import org.palabre.bench.budget.Elector;
import org.palabre.bench.budget.Visitor;
import org.palabre.bench.grown.Demonstration;

/**
 * What becomes of a vote once its last day is over, as those who run it, its scrutineers and its
 * readers live it: closed, opened by two shares, counted, published, recounted by the command,
 * corrected by two, followed until it is built. On a server of its own, since a vote ends once.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenedBoxIT {

  private static final String EDITION = BudgetScreens.EDITION;
  private static final String BOX = EDITION + "/box";
  private static final String RESULTS = EDITION + "/results";
  private static final String OFFICER = "participation-officer";
  private static final String SECOND_OFFICER = "facilitator";
  private static final int MANY = 12;
  private static final int FEW = 3;
  private static final Pattern SHARE = Pattern.compile("\\b(?:[0-9A-Z]{5} ){14}[0-9A-Z]{5}\\b");
  private static final Gallery GALLERY = new Gallery("opened-box.html");

  private static LaunchedServer server;

  @BeforeAll
  static void voteUntilTheLastDayIsOver() throws IOException, SQLException {
    Path data = LaunchedServer.emptyFolder("opened-box-data");
    server = LaunchedServer.start(data);
    try (Connection database = Demonstration.connect(data)) {
      BoxRows rows = new BoxRows(database);
      for (int i = 0; i < MANY + FEW; i++) {
        Elector elector = Elector.of(i < MANY ? "secteur-1" : "secteur-2");
        Visitor visitor = new Visitor(server.address(), elector);
        visitor.cast(visitor.prepare(rows));
      }
      endTheVoteYesterday(database);
    }
    server.close();
    // What it remembered of the rules is gone.
    server = LaunchedServer.start(data);
  }

  @AfterAll
  static void stop() {
    GALLERY.writeIndex();
    if (server != null) {
      server.close();
    }
  }

  @Test
  @Order(1)
  void isClosedOnceItsLastDayIsOver() {
    try (Window officer = as(OFFICER)) {
      officer.open(BOX);
      GALLERY.look("budget/box", "over", officer);
      officer.press("close-vote:close");

      assertThat(text(officer)).contains("Il y a autant de bulletins scellés");
      GALLERY.look("budget/box", "closed", officer);
    }
  }

  @Test
  @Order(2)
  void isOpenedByTwoSharesAndByNoFewer() {
    String first = shareOf("resident");
    try (Window resident = as("resident")) {
      resident.open(BOX);
      type(resident, (first.charAt(0) == '0' ? "1" : "0") + first.substring(1));
      assertThat(resident.page().locator("[role=alert], .error").allInnerTexts().toString())
          .contains("groupe");
      GALLERY.look("budget/box", "mistyped", resident);
      type(resident, first);
      assertThat(text(resident)).contains("Il manque 1 part").doesNotContain("Ouverte aujourd’hui");
      GALLERY.look("budget/box", "one-share", resident);
    }
    try (Window official = as("elected-official")) {
      official.open(BOX);
      type(official, shareOf("elected-official"));
      assertThat(text(official)).contains("Ouverte aujourd’hui");
      GALLERY.look("budget/box", "opened", official);
    }
  }

  @Test
  @Order(3)
  void isCountedAndReadByNobodyElseBeforeItIsPublished() {
    try (Window officer = as(OFFICER)) {
      officer.open(RESULTS + "/count");
      officer.press("count:run");
      GALLERY.look("budget/count", "counted", officer);
      assertThat(Site.visitorOf(server).get(RESULTS).body()).doesNotContain("part-");
      officer.press("count:publish");
      GALLERY.look("budget/count", "published", officer);
    }
    try (Window visitor = Window.ofVisitor(server.address())) {
      visitor.open(RESULTS);
      assertThat(part(visitor, "secteur-1")).contains("12 bulletins").contains(".pb");
      assertThat(part(visitor, "secteur-2")).contains("oins de dix").doesNotContain(".pb");
      GALLERY.look("budget/results", "published", visitor);
      visitor.page().locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
      GALLERY.look("budget/results", "unfolded", visitor);
      visitor.open("/en" + RESULTS);
      GALLERY.look("budget/results", "english", visitor);
    }
  }

  /** Each list's file, alone and among all; of the area where few voted there is none. */
  @Test
  @Order(4)
  void isRecountedByTheCommandWithTheSameWinners() throws IOException {
    Set<String> together = together(edition().getString("id"));
    int recounted = 0;
    for (JsonObject part : edition().getJsonArray("parts").getValuesAs(JsonObject.class)) {
      boolean few = "Secteur 2".equals(part.getString("name", ""));
      assertThat(part.containsKey("recount")).as("%s", part).isEqualTo(!few);
      if (!few) {
        String file = Site.visitorOf(server).get(part.getString("recount")).body();
        assertThat(together).contains(file);
        Path kept = Files.writeString(Path.of("target", "opened-box.pb").toAbsolutePath(), file);
        Outcome counted = LaunchedServer.run("count", kept.toString(), "--json");
        assertThat(counted.code()).as(counted.printed()).isZero();
        assertThat(winners(read(counted.printed().substring(counted.printed().indexOf('{')))))
            .isEqualTo(winners(part));
        recounted++;
      }
    }
    assertThat(recounted).as("the city and two areas").isEqualTo(3);
    assertThat(together).hasSize(3);
  }

  @Test
  @Order(5)
  void hasAnOfficialRecordToBeSigned() {
    HttpResponse<String> record = Site.visitorOf(server).get(RESULTS + "/record");
    assertThat(record.statusCode()).isEqualTo(200);
    assertThat(record.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(record.body()).startsWith("%PDF-");
  }

  @Test
  @Order(6)
  void isCorrectedByTwoAndSaysSo() {
    try (Window officer = as(OFFICER)) {
      officer.open(RESULTS + "/correct");
      officer.page().locator("[id='propose:kind'] input").first().check();
      officer.page().locator("[id='propose:project']").selectOption(new SelectOption().setIndex(1));
      officer.page().locator("[id='propose:reason']").fill("Le terrain n’est plus à la ville.");
      officer.press("propose:send");
      GALLERY.look("budget/correct", "waiting", officer);
      assertThat(officer.page().locator("button[name=confirm]").count()).isZero();
    }
    try (Window second = as(SECOND_OFFICER)) {
      second.open(RESULTS + "/correct");
      second.follow(() -> second.page().locator("button[name=confirm]").first().click());
      GALLERY.look("budget/correct", "confirmed", second);
    }
    try (Window visitor = Window.ofVisitor(server.address())) {
      visitor.open(RESULTS);
      assertThat(text(visitor)).contains("Le terrain n’est plus à la ville.");
      GALLERY.look("budget/results", "corrected", visitor);
      visitor.open("/journal");
      GALLERY.look("core/journal", "of-a-vote", visitor);
    }
  }

  @Test
  @Order(7)
  void isFollowedUntilItIsBuilt() {
    try (Window officer = as(OFFICER)) {
      officer.open(EDITION + "/works/works-begin");
      officer.press("begin:go");
      officer.open(EDITION + "/works");
      assertThat(officer.page().locator("main a[href*='/projects/']").count()).isPositive();
      GALLERY.look("budget/works", "begun", officer);
    }
    try (Window visitor = Window.ofVisitor(server.address())) {
      visitor.open(EDITION + "/projects?state=WON");
      visitor.follow(() -> visitor.page().locator("main article h3 a").first().click());
      assertThat(text(visitor)).contains("Où en est la réalisation", "Voté", "Dépensé");
      assertThat(
              visitor
                  .page()
                  .locator("section[aria-labelledby='works'] a[href*='/threads/']")
                  .count())
          .isOne();
      GALLERY.look("budget/project", "followed", visitor);
      visitor.open(EDITION);
      GALLERY.look("budget/edition", "over", visitor);
      visitor.open(EDITION + "/vote");
      GALLERY.look("budget/vote", "over", visitor);
      assertThat(visitor.page().locator("main ol.how").count()).isZero();
      visitor.follow(() -> visitor.page().locator("main .empty a.btn").click());
      assertThat(visitor.path()).isEqualTo(RESULTS);
    }
  }

  private static Window as(String role) {
    Account account = Account.of(server.data(), role);
    Window window = Window.ofVisitor(server.address());
    SignInPage.open(window).signIn(account.email(), account.password());
    return window;
  }

  /** The share that the demonstration mailed to a sample scrutineer. */
  private static String shareOf(String role) {
    String mail = Account.of(server.data(), role).email();
    for (String one : Site.visitorOf(server).get("/demo/mailbox").body().split("<article")) {
      Matcher share = SHARE.matcher(one);
      if (one.contains(mail) && share.find()) {
        return share.group();
      }
    }
    throw new AssertionError("No share was mailed to " + mail);
  }

  private static void type(Window window, String share) {
    window.page().locator("[id='unseal:share']").fill(share);
    window.press("unseal:give");
  }

  /** What the results tell of an area. */
  private static String part(Window window, String area) {
    return window.page().locator("[id='part-" + area + "']").innerText();
  }

  private static String text(Window window) {
    return window.page().locator("main").innerText();
  }

  private static JsonObject edition() {
    String editions = Site.visitorOf(server).get("/api/v1/budget/editions").body();
    try (JsonReader reader = Json.createReader(new StringReader(editions))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .filter(one -> one.getString("name").equals("Budget participatif d’Avignon"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static JsonObject read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  /** The winners of a count, in the order they were chosen. */
  private static List<String> winners(JsonObject of) {
    return of.getJsonArray("winners").getValuesAs(JsonString::getString);
  }

  /** The recount files that come packed together. */
  private static Set<String> together(String edition) throws IOException {
    Set<String> files = new HashSet<>();
    try (Window window = Window.ofVisitor(server.address());
        ZipInputStream zip =
            new ZipInputStream(
                new ByteArrayInputStream(
                    window
                        .page()
                        .request()
                        .get(
                            "%s/api/v1/budget/editions/%s/recount.zip"
                                .formatted(server.address(), edition))
                        .body()))) {
      while (zip.getNextEntry() != null) {
        files.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  /** Time passes: yesterday was the last day of the vote. */
  private static void endTheVoteYesterday(Connection database) throws SQLException {
    LocalDate yesterday = LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(1);
    AdoptedRules.change(
        database,
        "vote-close",
        "DAY\t[^\t]+\tvote-close\t",
        "DAY\t" + yesterday + "\tvote-close\t");
  }
}
