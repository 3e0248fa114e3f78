package org.palabre.acceptance.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/** Following up what a private table asked of the city: for officers, and nothing but that. */
class FollowUpIT {

  private static final Site OFFICER = SignedIn.as("participation-officer");
  private static final String ALL = "/followup?state=all";
  private static ThreadTable table;
  private static String project;

  @BeforeAll
  static void openAProject() {
    table = ThreadTable.open("PRIVATE");
    table.hear("Le banc est cassé, dit Zoé.");
    project = table.project(table.group("Bancs"), "Réparer les bancs");
  }

  @Test
  void showsWhatWasSentToTheCityAndNotTheTable() {
    String what = "Suivre un banc " + System.nanoTime();
    String asked = table.ask(project, what);
    assertThat(OFFICER.get("/followup/" + asked).statusCode()).as("not sent").isEqualTo(404);
    String whole = "/followup/export?format=csv&state=all";
    assertThat(OFFICER.get(whole).body()).doesNotContain(what);
    table.disclose(asked);

    String item = OFFICER.get("/followup/" + asked).body();
    assertThat(OFFICER.get(whole).body()).contains(what);
    assertThat(item).contains(what, "Sophie Arnaud").doesNotContain("Zoé");
    assertThat(OFFICER.get(table.address()).statusCode()).isEqualTo(404);
    for (String role : List.of("department-agent", "elected-official", "administrator")) {
      assertThat(SignedIn.as(role).get("/followup/" + asked).statusCode()).as(role).isEqualTo(404);
      assertThat(SignedIn.as(role).get("/followup").statusCode()).as(role).isEqualTo(404);
      assertThat(SignedIn.as(role).get("/followup/export?format=csv").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void chasesOnceADayByOneClick() {
    String asked = sent("Relancer un banc " + System.nanoTime());
    FilledForm form = FilledForm.on(OFFICER, "/followup/" + asked, "chase");
    for (String role : List.of("department-agent", "administrator", "resident")) {
      assertThat(form.by(SignedIn.as(role)).press("send").statusCode()).as(role).isIn(404, 409);
    }
    assertThat(ThreadTable.target(form.press("send"))).endsWith("?done=chased");
    assertThat(OFFICER.get("/followup/" + asked).body()).contains("envoyée à une personne");
    HttpResponse<String> again = form.press("send");
    assertThat(again.body()).contains("déjà été relancée aujourd’hui");
  }

  @Test
  void chasesSeveralAndSaysWhatBecameOfEach() {
    String one = sent("Un " + System.nanoTime());
    FilledForm list = FilledForm.on(OFFICER, ALL, "chase");
    assertThat(list.press("several").body()).contains("Cochez d’abord");
    String target =
        ThreadTable.target(
            FilledForm.on(OFFICER, ALL, "chase").withRaw("pick", one).press("several"));
    assertThat(target).contains("sent=1&already=0&unreached=0");
    assertThat(OFFICER.get(target.substring(target.indexOf("/followup"))).body())
        .contains("Une relance est partie");
    String hidden = table.ask(project, "Pas envoyé " + System.nanoTime());
    assertThat(
            ThreadTable.target(
                FilledForm.on(OFFICER, ALL, "chase").withRaw("pick", hidden).press("several")))
        .as("what they may not see is not chased")
        .contains("sent=0&already=0&unreached=1");
  }

  @Test
  void exportsCellsThatNoSpreadsheetRuns() {
    String what = "=1+1<script>alert(1)</script> " + System.nanoTime();
    String asked = sent(what);
    HttpResponse<String> csv = OFFICER.get("/followup/export?format=csv&state=all");
    assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("suivi.csv");
    assertThat(csv.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(csv.body()).contains("'" + what).doesNotContain("\r\n=", "Zoé");
    // Its own page: the list has others before it once more tests have asked for something.
    assertThat(OFFICER.get("/followup/" + asked).body())
        .contains("=1+1&lt;script&gt;")
        .doesNotContain("<script>al");
    HttpResponse<String> xlsx = OFFICER.get("/followup/export?format=xlsx&state=all");
    assertThat(xlsx.headers().firstValue("Content-Type").orElse("")).contains("spreadsheetml");
    assertThat(xlsx.body()).startsWith("PK");
  }

  @Test
  void passesOnWithAReasonOnce() {
    String asked = sent("Confier un banc " + System.nanoTime());
    FilledForm form = FilledForm.on(OFFICER, "/followup/" + asked, "pass");
    String page = OFFICER.get("/followup/" + asked).body();
    String to = ThreadTable.find(page, "(?<=<option value=\")b-[0-9a-f-]{36}");
    assertThat(form.press("send").body()).contains("Choisissez à qui confier");
    assertThat(form.with("to", to).press("send").body()).contains("Ce champ est vide");
    assertThat(form.by(SignedIn.as("elected-official")).press("send").statusCode()).isIn(404, 409);
    form.with("to", to).with("reason", "C’est un arbre <b>").press("send");
    assertThat(OFFICER.get("/followup/" + asked).body()).contains("C’est un arbre &lt;b&gt;");
    assertThat(SignedIn.as("elected-official").get("/desk/" + asked).statusCode())
        .as("whose it was")
        .isEqualTo(404);
  }

  @Test
  void countsForOfficialsAndForEverybodyApart() {
    sent("Compter " + System.nanoTime());
    String city = SignedIn.as("elected-official").get("/followup/figures?period=all").body();
    String open = Site.visitor().get("/promises?period=all").body();
    long all = Long.parseLong(ThreadTable.find(city, "(?<=class=\"num\">)\\d+"));
    long shown = Long.parseLong(ThreadTable.find(open, "(?<=class=\"num\">)\\d+"));
    assertThat(all).isGreaterThan(shown);
    assertThat(Site.visitor().get("/followup/figures").statusCode()).isEqualTo(302);
    assertThat(SignedIn.as("department-agent").get("/followup/figures").statusCode())
        .isEqualTo(404);
    assertThat(Site.visitor().get("/promises-file?of=territories&period=all").body())
        .startsWith("\uFEFFTerritoire;Demandé");
    assertThat(Site.visitor().get("/promises-file?of=../x").statusCode()).isEqualTo(404);
  }

  private static String sent(String what) {
    String asked = table.ask(project, what);
    table.disclose(asked);
    return asked;
  }
}
