package org.palabre.acceptance.browser;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/** A table whose team has something of everything: rules, a draft, persons, notes, an offer. */
final class TeamScreens {

  private static final Site FACILITATOR = SignedIn.as("facilitator");
  private static final String TABLE = fill(create("Table des Caillols"));
  private static final String OFFERED = create("Table de Malpassé");

  private TeamScreens() {}

  /** Its address. */
  static String table() {
    return TABLE;
  }

  /** The version of its rules that holds no longer. */
  static void openAnEarlierVersion(Window window) {
    window.open(TABLE + "/rules");
    window.follow(() -> window.page().locator("main ul.rows a[href*='/rules/']").first().click());
  }

  /** A draft longer than the longest. */
  static void writeTooMuch(Window window) {
    window.page().locator("[id='rules:text']").fill("On s’écoute. ".repeat(1000));
    window.press("rules:save");
  }

  /** The first thing that a list of its team leads to. */
  static void openTheFirst(Window window, String list, String link) {
    window.open(TABLE + list);
    window.follow(() -> window.page().locator("main a[href*='" + link + "']").first().click());
  }

  /** What the facilitator offers to the resident; offered at the first call. */
  static void openWhatIsOffered(Window window) {
    FilledForm.on(FACILITATOR, OFFERED + "/team/handover", "offer")
        .with("email", SignedIn.email("resident"))
        .with("word", "La prochaine réunion est jeudi.")
        .press("send");
    window.open(OFFERED + "/team/take-over");
  }

  /** What two sample tables share. */
  static void openABridge(Window window) {
    window.open("/tables/bridges");
    window.follow(() -> window.page().locator("main article a").first().click());
  }

  private static String fill(String table) {
    adopt(table, "On s’écoute.");
    adopt(table, "On s’écoute.\n\nOn décide ensemble.");
    write(table, "On s’écoute.\n\nOn décide ensemble.\n\nOn revient dire ce qui a changé.");
    keep(table, "Madame la gardienne", LocalDate.now(), "MEMBERS");
    keep(table, "Le voisin du 12", LocalDate.now().minusYears(2).plusDays(20), "FACILITATORS");
    for (String text : new String[] {"Rappeler l’école lundi.", "Penser aux clés de la salle."}) {
      FilledForm.on(FACILITATOR, table + "/team/note", "note").with("text", text).press("save");
    }
    return table;
  }

  private static void keep(String table, String name, LocalDate on, String shownTo) {
    FilledForm.on(FACILITATOR, table + "/team/resource-person", "person")
        .with("name", name)
        .with("helpsWith", "les clés du local, les papiers")
        .with("reachedBy", "le matin, loge B")
        .with("way", "PAPER")
        .with("givenOn", on.toString())
        .with("shownTo", shownTo)
        .with("agreed", "on")
        .press("save");
  }

  private static void write(String table, String text) {
    FilledForm.on(FACILITATOR, table + "/rules/write-rules", "rules")
        .with("text", text)
        .press("save");
  }

  private static void adopt(String table, String text) {
    write(table, text);
    FilledForm.on(FACILITATOR, table + "/rules/adopt-rules", "adopt")
        .with("adoptedOn", LocalDate.now().toString())
        .with("how", "En réunion, à main levée, 14 personnes.")
        .press("save");
  }

  private static String create(String name) {
    HttpResponse<String> made =
        FilledForm.on(FACILITATOR, "/spaces/new", "space")
            .with("kind", "tables.table")
            .with("name", name)
            .with("summary", "Elle a un an.")
            .with("visibility", "PUBLIC")
            .press("create");
    String location = made.headers().firstValue("Location").orElseThrow();
    String address =
        location.substring(location.indexOf("/tables/"), location.lastIndexOf("/settings"));
    FilledForm.on(FACILITATOR, address + "/settings/life", "life").press("next");
    return address;
  }
}
