package org.palabre.acceptance.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
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
    String id = planned(bait);
    String plan = agenda + "/plan?id=" + id;
    done(
        FilledForm.on(facilitator, plan, "item")
            .with("itemTitle", bait)
            .with("itemOwner", bait)
            .with("itemAim", bait)
            .press("save"));
    done(FilledForm.on(facilitator, plan, "life").press("announce"));

    for (String page : List.of(agenda, agenda + "/" + id)) {
      assertThat(Site.visitor().get(page).body())
          .contains("&lt;script&gt;")
          .doesNotContain("<script>alert");
    }
    assertThat(facilitator.get(plan).body()).doesNotContain("<script>alert");
  }

  @Test
  void takesFormsOnlyFromThoseWhoHoldMeetings() {
    String plan = agenda + "/plan?id=" + planned("Réunion gardée");
    Map<FilledForm, String> forms =
        Map.of(
            form("Réunion forgée"), "save",
            FilledForm.on(facilitator, plan, "meeting").with("title", "Titre forgé"), "save",
            FilledForm.on(facilitator, plan, "item").with("itemTitle", "Sujet forgé"), "save",
            FilledForm.on(facilitator, plan, "life"), "announce");
    for (String role :
        List.of(
            "resident",
            "department-agent",
            "elected-official",
            "participation-officer",
            "administrator")) {
      Site other = SignedIn.as(role);
      forms.forEach(
          (form, button) ->
              assertThat(form.by(other).press(button).statusCode()).as(role).isEqualTo(404));
    }
    forms.forEach(
        (form, button) ->
            assertThat(form.by(Site.visitor()).press(button).statusCode())
                .as("to the sign-in page, or as a page left open too long")
                .isIn(302, 409));
    assertThat(facilitator.get(plan).body()).contains("Réunion gardée").doesNotContain("forgé");
    assertThat(facilitator.get(agenda).body()).doesNotContain("forgée");
  }

  @Test
  void isPlannedOnceWhenSentTwice() {
    String title = "Une fois " + System.nanoTime();
    FilledForm form = form(title);
    done(form.press("save"));
    done(form.press("save"));

    assertThat(facilitator.get(agenda).body().split(title, -1)).hasSize(2);
  }

  private static FilledForm form(String title) {
    return FilledForm.on(facilitator, agenda + "/plan", "meeting")
        .with("title", title)
        .with("day", DAY)
        .with("time", "18:30")
        .with("endTime", "20:30");
  }

  private static String planned(String title) {
    String target = done(form(title).press("save"));
    Matcher id = Pattern.compile("(?<=id=)[0-9a-f-]{36}").matcher(target);
    assertThat(id.find()).as(target).isTrue();
    return id.group();
  }

  private static String done(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(302);
    return response.headers().firstValue("Location").orElseThrow();
  }
}
