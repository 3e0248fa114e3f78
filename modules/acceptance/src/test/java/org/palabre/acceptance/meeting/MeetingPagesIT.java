package org.palabre.acceptance.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.tables.Tables;

/** The agenda of a table: planning a meeting, announcing it, calling it off. */
class MeetingPagesIT {

  private static final String DAY = LocalDate.now().plusDays(8).toString();

  private static Site facilitator;
  private static String agenda;

  @BeforeAll
  static void openATable() {
    facilitator = SignedIn.as("facilitator");
    agenda = Tables.open(facilitator, "Rencontres " + System.nanoTime(), "PUBLIC") + "/agenda";
  }

  @Test
  void goesFromDraftToAgendaToCancelled() {
    String id = planned("Réunion des bancs");
    String meeting = agenda + "/" + id;
    String plan = agenda + "/plan?id=" + id;
    assertThat(Site.visitor().get(meeting).statusCode()).isEqualTo(404);
    assertThat(Site.visitor().get(agenda).body()).doesNotContain("Réunion des bancs");

    done(
        FilledForm.on(facilitator, plan, "item")
            .with("itemTitle", "Où poser les bancs ?")
            .with("itemMinutes", "30")
            .press("save"));
    done(FilledForm.on(facilitator, plan, "life").press("announce"));
    assertThat(Site.visitor().get(agenda).body()).contains("Réunion des bancs");
    assertThat(Site.visitor().get(meeting).body())
        .contains("Où poser les bancs ?", "18\u00a0h\u00a030", "30 min")
        .doesNotContain("Modifier la rencontre");

    done(FilledForm.on(facilitator, plan, "cancel").with("reason", "Salle fermée").press("go"));
    assertThat(Site.visitor().get(meeting).body()).contains("n’a pas lieu", "Salle fermée");
  }

  @Test
  void saysWhatToMendAndKeepsWhatWasTyped() {
    FilledForm form = form("Réunion du soir").with("endTime", "17:00");
    HttpResponse<String> refused = form.press("save");

    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body())
        .contains("La fin vient avant le début", "value=\"Réunion du soir\"", "value=\"17:00\"");
    assertThat(form("Nuit").with("day", "2027-03-28").with("time", "02:30").press("save").body())
        .contains("Cette heure n’existe pas cette nuit-là");
    assertThat(form("Fin février").with("day", "29/02/2027").press("save").body())
        .contains("Cette date n’existe pas");
    assertThat(form("Lien").with("link", "javascript:alert(1)").press("save").body())
        .contains("https://");
    assertThat(form("x".repeat(1_000_000)).press("save").body()).contains("160");
    assertThat(form("Sorte").without("kind").press("save").body())
        .contains("Choisissez la sorte de rencontre");
  }

  @Test
  void showsScriptsAsText() {
    String bait = "<script>alert('bancs')</script>";
    String day = LocalDate.now().plusDays(40).toString();
    String id = planned(form(bait).with("day", day));
    String plan = agenda + "/plan?id=" + id;
    done(
        FilledForm.on(facilitator, plan, "item")
            .with("itemTitle", bait)
            .with("itemOwner", bait)
            .with("itemAim", bait)
            .press("save"));
    done(FilledForm.on(facilitator, plan, "life").press("announce"));

    for (String page : List.of(agenda, agenda + "/" + id, "/agenda?at=" + day)) {
      assertThat(Site.visitor().get(page).body())
          .contains("&lt;script&gt;")
          .doesNotContain("<script>alert");
    }
    assertThat(facilitator.get(plan).body()).doesNotContain("<script>alert");
  }

  @Test
  void takesFormsOnlyFromThoseWhoHoldMeetings() {
    String plan = agenda + "/plan?id=" + planned("Réunion gardée");
    addItem(facilitator, plan, "Premier sujet");
    addItem(facilitator, plan, "Second sujet");
    String announced = agenda + "/plan?id=" + announced("Réunion annoncée");
    refusedToEverybodyElse(
        Map.of(
            form("Réunion forgée"), "save",
            FilledForm.on(facilitator, plan, "meeting").with("title", "Titre forgé"), "save",
            FilledForm.on(facilitator, plan, "item").with("itemTitle", "Sujet forgé"), "save",
            FilledForm.on(facilitator, plan, "items"), "all:0:strike",
            FilledForm.on(facilitator, plan, "items"), "all:1:up",
            FilledForm.on(facilitator, plan, "life"), "announce",
            FilledForm.on(facilitator, announced, "cancel").with("reason", "Forgé"), "go"));

    assertThat(facilitator.get(plan).body())
        .contains("Réunion gardée")
        .containsSubsequence("Premier sujet", "Second sujet")
        .doesNotContain("forgé");
    assertThat(facilitator.get(agenda).body()).doesNotContain("forgé");
    assertThat(facilitator.get(announced).body()).contains("id=\"cancel\"");
  }

  @Test
  void takesSeriesAndImportsOnlyFromThoseWhoHoldMeetings() {
    String alone = agenda + "/repeat?id=" + planned("Réunion seule");
    String series = agenda + "/repeat?id=" + repeated("Réunion répétée");
    String bring = agenda + "/bring";
    HttpResponse<String> read = brought();
    String undo = agenda + "/brought?undo=" + imported(brought());
    refusedToEverybodyElse(
        Map.of(
            FilledForm.on(facilitator, alone, "repeat"), "look",
            looked(alone), "make",
            FilledForm.on(facilitator, series, "takeOver"), "go",
            FilledForm.on(facilitator, series, "stop").with("reason", "Forgé"), "go",
            looked(series).with("reason", "Forgé"), "make",
            FilledForm.on(facilitator, bring, "upload"), "read",
            FilledForm.of(facilitator, bring, "run", read.body()), "go",
            FilledForm.on(facilitator, undo, "undo"), "yes"));

    assertThat(facilitator.get(alone).body()).doesNotContain("id=\"stop\"");
    assertThat(facilitator.get(series).body()).contains("id=\"stop\"").doesNotContain("Forgé");
    assertThat(facilitator.get(undo).body()).contains("id=\"undo:yes\"");
  }

  @Test
  void isNotReachedThroughTheAddressOfAnotherTable() {
    String foreign = announced("Réunion lointaine");
    addItem(facilitator, agenda + "/plan?id=" + foreign, "Sujet lointain");
    String series = repeated("Série lointaine");
    String brought = imported(brought());
    Site other = SignedIn.as("participation-officer");
    String own = Tables.open(other, "Voisine " + System.nanoTime(), "PUBLIC") + "/agenda";
    String mine = planned(other, own, "Réunion d’ici");
    addItem(other, own + "/plan?id=" + mine, "Sujet d’ici");

    for (String page :
        List.of(
            own + "/" + foreign,
            own + "/plan?id=" + foreign,
            own + "/repeat?id=" + foreign,
            own + "/repeat?id=" + series)) {
      assertThat(other.get(page).statusCode()).as(page).isEqualTo(404);
      assertThat(other.get(page).body()).as(page).doesNotContain("lointain");
    }
    String asked = own + "/brought?undo=" + brought;
    assertThat(other.get(asked).body()).doesNotContain("id=\"undo");
    String html = other.get(own + "/plan?id=" + mine).body();
    String there = own + "/plan?id=" + foreign;
    Map<FilledForm, String> forms =
        Map.of(
            FilledForm.of(other, there, "life", html), "announce",
            FilledForm.of(other, there, "items", html), "all:0:strike",
            FilledForm.of(other, there, "item", html).with("itemTitle", "Forgé"), "save",
            FilledForm.of(other, there, "meeting", html).with("title", "Forgé"), "save");
    forms.forEach(
        (form, button) ->
            assertThat(form.press(button).statusCode()).as(button).isIn(200, 302, 404, 409));
    assertThat(facilitator.get(agenda + "/plan?id=" + foreign).body())
        .contains("Réunion lointaine", "Sujet lointain")
        .doesNotContain("Forgé");
    assertThat(facilitator.get(agenda + "/repeat?id=" + series).body()).contains("id=\"stop\"");
    assertThat(facilitator.get(agenda + "/brought?undo=" + brought).body())
        .contains("id=\"undo:yes\"");
  }

  private static void refusedToEverybodyElse(Map<FilledForm, String> forms) {
    Map<String, Site> others = new LinkedHashMap<>();
    for (String role :
        List.of(
            "resident",
            "department-agent",
            "elected-official",
            "participation-officer",
            "administrator")) {
      others.put(role, SignedIn.as(role));
    }
    // The officer leads a table as well, another one.
    Tables.open(others.get("participation-officer"), "Voisine " + System.nanoTime(), "PUBLIC");
    others.forEach(
        (who, other) ->
            forms.forEach(
                (form, button) ->
                    assertThat(form.by(other).press(button).statusCode())
                        .as("%s by %s", button, who)
                        .isEqualTo(404)));
    forms.forEach(
        (form, button) ->
            assertThat(form.by(Site.visitor()).press(button).statusCode())
                .as("%s: to the sign-in page, or as a page left open too long", button)
                .isIn(302, 409));
  }

  @Test
  void isPlannedOnceWhenSentTwice() {
    String title = "Une fois " + System.nanoTime();
    FilledForm form = form(title);
    done(form.press("save"));
    done(form.press("save"));

    assertThat(facilitator.get(agenda).body().split(title, -1)).hasSize(2);
  }

  private static void addItem(Site site, String plan, String title) {
    done(FilledForm.on(site, plan, "item").with("itemTitle", title).press("save"));
  }

  private static String announced(String title) {
    String id = planned(title);
    done(FilledForm.on(facilitator, agenda + "/plan?id=" + id, "life").press("announce"));
    return id;
  }

  /** An announced meeting that comes again. */
  private static String repeated(String title) {
    String id = announced(title);
    done(looked(agenda + "/repeat?id=" + id).press("make"));
    return id;
  }

  /** The form that shows what a rule would make. */
  private static FilledForm looked(String repeat) {
    HttpResponse<String> shown =
        FilledForm.on(facilitator, repeat, "repeat").with("times", "3").press("look");
    return FilledForm.of(facilitator, repeat, "repeat", shown.body());
  }

  /** The page that shows what was read in a calendar of one date. */
  private static HttpResponse<String> brought() {
    String calendar =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//x//y
        BEGIN:VEVENT
        UID:%s@example.org
        SUMMARY:Date importée
        DTSTART:%s
        DURATION:PT1H
        END:VEVENT
        END:VCALENDAR
        """
            .formatted(System.nanoTime(), DAY.replace("-", "") + "T090000");
    return FilledForm.on(facilitator, agenda + "/bring", "upload")
        .press("read", "file", "dates.ics", calendar.getBytes(StandardCharsets.UTF_8));
  }

  /** Imports what was read; the id of the import. */
  private static String imported(HttpResponse<String> read) {
    FilledForm run = FilledForm.of(facilitator, agenda + "/bring", "run", read.body());
    String list = done(run.press("go"));
    return list.substring(list.indexOf("done=") + "done=".length());
  }

  private static FilledForm form(String title) {
    return form(facilitator, agenda, title);
  }

  private static FilledForm form(Site site, String agenda, String title) {
    return FilledForm.on(site, agenda + "/plan", "meeting")
        .with("title", title)
        .with("day", DAY)
        .with("time", "18:30")
        .with("endTime", "20:30");
  }

  private static String planned(String title) {
    return planned(facilitator, agenda, title);
  }

  private static String planned(Site site, String agenda, String title) {
    return planned(form(site, agenda, title));
  }

  private static String planned(FilledForm form) {
    String target = done(form.press("save"));
    Matcher id = Pattern.compile("(?<=id=)[0-9a-f-]{36}").matcher(target);
    assertThat(id.find()).as(target).isTrue();
    return id.group();
  }

  private static String done(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(302);
    return response.headers().firstValue("Location").orElseThrow();
  }
}
