package org.palabre.acceptance.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/** What an elected official is asked by a private table: theirs to answer, nobody else's to see. */
class DeskIT {

  private static final String PAYLOAD = "<script>alert(1)</script> #{7*7} ${7*7}";
  private static final Site OFFICIAL = SignedIn.as("elected-official");
  private static ThreadTable table;
  private static String project;

  @BeforeAll
  static void openAProject() {
    table = ThreadTable.open("PRIVATE");
    table.hear("Le banc est cassé.");
    project = table.project(table.group("Bancs"), "Réparer les bancs");
  }

  @Test
  void isAnsweredOnlyByThoseItWasShownTo() {
    String what = "Poser un banc " + System.nanoTime();
    String asked = table.ask(project, what);
    assertThat(OFFICIAL.get("/desk/" + asked).statusCode()).as("not shown yet").isEqualTo(404);
    assertThat(OFFICIAL.get("/desk").body()).doesNotContain(what);

    table.disclose(asked);

    assertThat(OFFICIAL.get("/desk").body()).contains(what);
    FilledForm form = answer(asked, "WORDS").with("words", "Réponse de " + what);
    for (String role :
        List.of(
            "department-agent",
            "participation-officer",
            "administrator",
            "resident",
            "facilitator")) {
      Site other = SignedIn.as(role);
      assertThat(other.get("/desk/" + asked).statusCode()).as(role).isEqualTo(404);
      // A page of somebody else's session is taken for one left open too long.
      assertThat(form.by(other).press("send").statusCode()).as(role).isIn(404, 409);
    }
    assertThat(form.by(Site.visitor()).press("send").statusCode()).isIn(302, 409);
    Site agent = SignedIn.as("department-agent");
    String own = "/desk/" + ThreadTable.find(agent.get("/desk").body(), "(?<=/desk/)[0-9a-f-]{36}");
    String ownPage = agent.get(own).body();
    for (String id : List.of(asked, "00000000-0000-7000-8000-000000000000")) {
      assertThat(
              FilledForm.of(agent, "/desk/" + id, "answer", ownPage)
                  .with("kind", "WORDS")
                  .with("words", "Réponse de " + what)
                  .press("send")
                  .statusCode())
          .as("the agent of a department, from a page of their own")
          .isEqualTo(404);
    }
    assertThat(thread()).doesNotContain("Réponse de " + what);

    assertThat(ThreadTable.target(form.press("send"))).endsWith("/desk?done=answered");
    assertThat(thread()).contains("Réponse de " + what, "Sophie Arnaud");
    assertThat(OFFICIAL.get(table.address()).statusCode())
        .as("the rest of the table stays hidden")
        .isEqualTo(404);
  }

  @Test
  void isGoneOnceItIsTakenBack() {
    String asked = shown("Peindre un banc");
    FilledForm form = answer(asked, "WORDS").with("words", "Trop tard " + asked);
    ThreadTable.target(table.discloseForm(asked).press("back"));

    assertThat(OFFICIAL.get("/desk/" + asked).statusCode()).isEqualTo(404);
    assertThat(form.press("send").statusCode()).isEqualTo(404);
    assertThat(thread()).doesNotContain("Trop tard " + asked);
  }

  @Test
  void isKeptOnceAndShownAsText() {
    String asked = shown("Un banc " + PAYLOAD);
    String mark = "Une fois " + System.nanoTime();
    FilledForm form = answer(asked, "WORDS").with("words", mark + PAYLOAD);
    ThreadTable.target(form.press("send"));
    ThreadTable.target(form.press("send"));

    for (String page :
        List.of(thread(), OFFICIAL.get("/desk").body(), OFFICIAL.get("/desk/" + asked).body())) {
      assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert", "Un banc 49");
    }
    assertThat(thread().split(mark, -1)).hasSize(2);
  }

  @Test
  void tellsWhoeverWroteMeanwhileAndLosesNothing() {
    String asked = shown("Deux bancs");
    FilledForm first = answer(asked, "WORDS").with("words", "La première " + asked);
    FilledForm second = answer(asked, "WORDS").with("words", "La seconde " + asked);
    ThreadTable.target(first.press("send"));

    HttpResponse<String> told = second.press("send");

    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.body())
        .contains("pendant que vous écriviez", "La première " + asked, "La seconde " + asked);
    assertThat(thread()).contains("La première " + asked).doesNotContain("La seconde " + asked);
    ThreadTable.target(
        FilledForm.of(OFFICIAL, "/desk/" + asked, "answer", told.body())
            .with("kind", "WORDS")
            .with("words", "La seconde " + asked)
            .press("send"));
    assertThat(thread()).contains("La seconde " + asked);
  }

  @Test
  void refusesWhatCannotBeWithASentence() {
    String asked = shown("Changer un banc");
    LocalDate today = LocalDate.now();
    refused(answer(asked, "WORDS").with("words", "x".repeat(1_000_000)), "trop long");
    refused(answer(asked, "WORDS").with("words", " "), "Écrivez la réponse");
    refused(answer(asked, "REFUSED"), "Dites pourquoi");
    refused(answer(asked, "PROMISED"), "a besoin d’une date");
    refused(answer(asked, "KEPT").with("answeredOn", "1850-01-01"), "trop ancienne");
    refused(answer(asked, "KEPT").with("answeredOn", today.plusYears(1).toString()), "pas encore");
    refused(
        answer(asked, "PROMISED")
            .with("answeredOn", today.minusDays(1).toString())
            .with("dueOn", today.plusDays(9).toString()),
        "avant la demande");
    refused(answer(asked, "KEPT").without("kind"), "Choisissez une des quatre");
    assertThat(answer(asked, "REOPEN").with("words", "x").press("send").statusCode())
        .as("an answer that only facilitators are offered")
        .isEqualTo(200);
    refused(answer(asked, "KEPT").with("answeredOn", "").without("key"), "Ce champ est vide");
  }

  private static void refused(FilledForm form, String sentence) {
    HttpResponse<String> answer = form.press("send");
    assertThat(answer.statusCode()).as(sentence).isEqualTo(200);
    assertThat(answer.body()).contains(sentence);
  }

  private static String shown(String what) {
    String asked = table.ask(project, what);
    table.disclose(asked);
    return asked;
  }

  private static FilledForm answer(String asked, String kind) {
    return FilledForm.on(OFFICIAL, "/desk/" + asked, "answer").with("kind", kind);
  }

  private static String thread() {
    return table.site().get(table.thread(project)).body();
  }
}
