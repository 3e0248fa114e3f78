package org.palabre.acceptance.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/** The pages where facilitators turn what was said into projects and requests. */
class ThreadPagesIT {

  private static final String ID = "[0-9a-f-]{36}";
  private static ThreadTable table;
  private static String theme;
  private static String project;

  @BeforeAll
  static void openAProject() {
    table = ThreadTable.open("PUBLIC");
    table.hear("Le banc est cassé.");
    theme = table.group("Bancs");
    project = table.project(theme, "Réparer les bancs");
  }

  @Test
  void takesFormsOnlyFromThoseWhoLeadTheTable() {
    String asked = table.ask(project, "Une demande à répondre");
    Map<FilledForm, String> forms =
        Map.of(
            table.askForm(project, "Demande forgée"), "save",
            FilledForm.on(table.site(), table.tool() + "/answer?commitment=" + asked, "answer")
                    .with("kind", "WORDS")
                    .with("words", "Réponse forgée"),
                "save",
            table.discloseForm(asked), "send",
            FilledForm.on(table.site(), table.tool() + "/group?show=all", "group")
                    .withRaw("all", "yes")
                    .with("name", "Thème forgé"),
                "add",
            FilledForm.on(table.site(), table.tool() + "/theme?id=" + theme, "theme")
                    .with("summary", "Résumé forgé"),
                "save",
            table.projectForm(theme, "Projet forgé"), "save");
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
    String pages =
        table.site().get(table.thread(project)).body()
            + table.site().get(table.thread(theme)).body()
            + table.site().get(table.tool()).body();
    assertThat(pages).doesNotContain("forgé").contains("Une demande à répondre");

    forms.forEach((form, button) -> ThreadTable.target(form.press(button)));
    assertThat(table.site().get(table.thread(project)).body())
        .as("who leads the table may")
        .contains("Demande forgée", "Réponse forgée");
  }

  @Test
  void keepsAFormSentTwiceOnce() {
    String what = "Une fois " + System.nanoTime();
    FilledForm ask = table.askForm(project, what);
    ThreadTable.target(ask.press("save"));
    ThreadTable.target(ask.press("save"));
    assertThat(table.site().get(table.thread(project)).body().split(what, -1)).hasSize(2);

    String name = "Projet " + System.nanoTime();
    FilledForm open = table.projectForm(theme, name);
    assertThat(ThreadTable.target(open.press("save")))
        .isEqualTo(ThreadTable.target(open.press("save")));
  }

  @Test
  void refusesForgedFieldsWithASentence() {
    HttpResponse<String> answer = table.askForm(project, "x").without("audience").press("save");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Choisissez qui peut le lire");
    assertThat(table.projectForm(theme, "x").without("audience").press("save").body())
        .contains("Choisissez qui peut le lire");
    assertThat(
            FilledForm.on(table.site(), table.tool() + "/theme?id=" + theme, "theme")
                .without("audience")
                .press("save")
                .body())
        .contains("Choisissez qui peut le lire");
    assertThat(table.askForm(project, "x").with("other", "Le bailleur").press("save").body())
        .contains("Gardez l’un des deux");

    ThreadTable other = ThreadTable.open("PUBLIC");
    other.hear("Ailleurs.");
    String elsewhere =
        ThreadTable.find(
            other.site().get(other.tool() + "/group?show=all").body(),
            "(?<=name=\"pick\" value=\")" + ID);
    assertThat(
            FilledForm.on(table.site(), table.tool() + "/group?show=all", "group")
                .withRaw("pick", elsewhere)
                .with("name", "Pris ailleurs")
                .press("add")
                .body())
        .contains("Cochez au moins une parole");
  }

  @Test
  void isWalkedBothWaysByItsLinks() {
    String asked = table.ask(project, "Poser deux bancs");
    ThreadTable.target(
        FilledForm.on(table.site(), table.tool() + "/answer?commitment=" + asked, "answer")
            .with("kind", "WORDS")
            .with("words", "Nous regardons où.")
            .press("save"));
    Site visitor = Site.visitor();
    String statement = follow(visitor, table.address() + "/statements", "/statements/" + ID);
    String toTheme = follow(visitor, statement, table.thread(theme));
    String toProject = follow(visitor, toTheme, table.thread(project));
    String page = visitor.get(toProject).body();
    String answer =
        ThreadTable.find(page, "(?s)<div class=\"answer\".*?Nous regardons où.*?</div>");
    assertThat(answer).contains("href=\"#c-" + asked + "\"");
    assertThat(page).contains("id=\"c-" + asked + "\"");

    assertThat(follow(visitor, toProject, table.thread(theme))).isEqualTo(toTheme);
    assertThat(follow(visitor, toTheme, "/statements/" + ID)).isEqualTo(statement);
  }

  @Test
  void countsForVisitorsWhatOnlyTheTeamReads() {
    ThreadTable quiet = ThreadTable.open("PUBLIC");
    quiet.hear("Le chauffage est coupé.");
    String warm = quiet.group("Chauffage");
    String open = quiet.project(warm, "Remettre le chauffage");
    ThreadTable.target(
        quiet.projectForm(warm, "Entre nous").with("audience", "TEAM").press("save"));
    ThreadTable.target(
        quiet.askForm(open, "Une demande discrète").with("audience", "TEAM").press("save"));

    String ofTheme = Site.visitor().get(quiet.thread(warm)).body();
    assertThat(ofTheme).contains("Un projet est réservé à l’équipe").doesNotContain("Entre nous");
    String ofProject = Site.visitor().get(quiet.thread(open)).body();
    assertThat(ofProject)
        .contains("Une demande est réservée à l’équipe")
        .doesNotContain("discrète");
    assertThat(quiet.site().get(quiet.thread(open)).body()).contains("Une demande discrète");
  }

  @Test
  void saysWhatWillBeTakenBackBeforeItIs() {
    String asked = table.ask(project, "Un banc avec sa parole");
    String path = table.tool() + "/disclose?commitment=" + asked;
    String box =
        ThreadTable.find(table.site().get(path).body(), "(?<=name=\"show\" value=\")" + ID);
    String summary = table.discloseForm(asked).withRaw("show", box).press("review").body();
    assertThat(summary).contains("Le banc est cassé.").doesNotContain("ne verra plus");
    ThreadTable.target(FilledForm.of(table.site(), path, "disclose", summary).press("send"));
    assertThat(table.site().get(path).body()).contains("checked=\"checked\"");
    assertThat(table.site().get(table.thread(project)).body())
        .as("what was shown is not modified")
        .doesNotContain("ask?commitment=" + asked);

    FilledForm unticked = FilledForm.of(table.site(), path, "disclose", unticked(path));
    String back = unticked.press("review").body();
    assertThat(back).contains("ne verra plus", "Le banc est cassé.");
    ThreadTable.target(FilledForm.of(table.site(), path, "disclose", back).press("send"));
    assertThat(table.site().get(path).body()).doesNotContain("checked=\"checked\"");
  }

  private static String unticked(String path) {
    return table.site().get(path).body().replace("checked=\"checked\"", "");
  }

  private static String follow(Site visitor, String from, String to) {
    String link =
        ThreadTable.find(visitor.get(from).body(), "(?<=href=\")[^\"]*" + to + "(?=[\"#])");
    assertThat(visitor.get(link).statusCode()).as(link).isEqualTo(200);
    return link;
  }
}
