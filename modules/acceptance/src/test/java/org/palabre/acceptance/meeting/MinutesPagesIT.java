package org.palabre.acceptance.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.acceptance.meeting.MinutesTable.json;
import static org.palabre.acceptance.meeting.MinutesTable.send;
import static org.palabre.acceptance.meeting.MinutesTable.target;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/** Minutes over HTTP: who reads and writes them at each step, and what the server refuses. */
class MinutesPagesIT {

  private static final List<String> OTHERS =
      List.of(
          "resident",
          "department-agent",
          "elected-official",
          "participation-officer",
          "administrator");

  private static final String BAIT = "<script>alert('bancs')</script> #{7*7}";

  /** The end of it, as a page writes it that shows it as text. */
  private static final String BAIT_SHOWN = "&lt;/script&gt; #{7*7}";

  @Test
  void areReadByEverybodyOnlyOncePublished() {
    MinutesTable table = MinutesTable.open("Les bancs");
    table.write(table.entries().get(1), "On pose un banc devant l’école.");
    assertHidden(table);
    table.step("send");
    assertHidden(table);
    table.step("approve");
    assertHidden(table);
    String meeting = table.agenda() + "/" + table.meeting();
    assertThat(Site.visitor().get(meeting).body()).doesNotContain("Compte rendu");

    table.step("publish");
    assertThat(Site.visitor().get(meeting).body()).contains("Lire le compte rendu");
    assertThat(Site.visitor().get(table.page("minutes")).body())
        .contains("On pose un banc devant l’école.", "Les bancs")
        .doesNotContain("Proposer une correction");
    HttpResponse<String> file = Site.visitor().get(table.page("minutes-file"));
    assertThat(file.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/pdf");
    assertThat(file.body()).startsWith("%PDF-");
    assertThat(Site.visitor().get(table.page("versions")).body())
        .contains("publiée")
        .doesNotContain("envoyée");
  }

  private static void assertHidden(MinutesTable table) {
    for (String page : List.of("minutes", "minutes-file", "versions")) {
      assertThat(Site.visitor().get(table.page(page)).statusCode()).as(page).isEqualTo(404);
      for (String role : OTHERS) {
        assertThat(SignedIn.as(role).get(table.page(page)).statusCode()).as(role).isEqualTo(404);
      }
    }
  }

  @Test
  void keepEveryTextAndSayWhatBecameOfIt() {
    MinutesTable table = MinutesTable.open("Les bancs");
    String entry = table.entries().get(1);
    String first = table.write(entry, "Un banc. Deux bancs.").getString("text");
    JsonObject second =
        json(send(table.site(), entry, 2, first, "Un banc. Trois bancs.", UUID.randomUUID()));
    assertThat(second.getString("outcome")).isEqualTo("saved");
    JsonObject merged =
        json(send(table.site(), entry, 2, first, "Un grand banc. Deux bancs.", UUID.randomUUID()));
    assertThat(merged.getString("outcome")).isEqualTo("merged");
    assertThat(merged.getString("text")).isEqualTo("Un grand banc. Trois bancs.");
    JsonObject beside =
        json(send(table.site(), entry, 2, first, "Un banc. Dix bancs.", UUID.randomUUID()));
    assertThat(beside.getString("outcome")).isEqualTo("beside");

    String settle = table.page("settle") + "&side=" + beside.getString("side");
    assertThat(table.site().get(settle).body()).contains("Trois bancs", "Dix");
    assertThat(FilledForm.on(table.site(), table.page("steps"), "steps").press("send").body())
        .contains("Un texte attend à côté");
    target(
        FilledForm.on(table.site(), settle, "settle")
            .with("text", "Un grand banc. Trois ou dix bancs.")
            .press("both"));
    assertThat(table.site().get(table.page("write") + "&entry=" + entry).body())
        .contains("Trois ou dix bancs");
    assertThat(table.site().get(table.page("versions") + "&entry=" + entry).body())
        .contains("Un banc. Dix bancs.", "Un grand banc. Trois bancs.");
    assertThat(table.site().get(settle).statusCode()).isEqualTo(404);
  }

  @Test
  void refuseWhatCannotBeKeptAndWhoeverMayNot() {
    MinutesTable table = MinutesTable.open("Les bancs");
    String entry = table.entries().get(1);
    UUID key = UUID.randomUUID();
    HttpResponse<String> signedOut = send(Site.visitor(), entry, 1, "", "x", key);
    assertThat(signedOut.statusCode()).isEqualTo(401);
    assertThat(signedOut.body()).contains("votre session est terminée");
    for (String role : OTHERS) {
      assertThat(send(SignedIn.as(role), entry, 1, "", "x", key).statusCode())
          .as(role)
          .isEqualTo(404);
    }
    assertThat(send(table.site(), UUID.randomUUID().toString(), 1, "", "x", key).statusCode())
        .isEqualTo(404);
    assertThat(
            send(table.site(), entry, 1, "", "x", key, "Origin", "https://elsewhere.example")
                .statusCode())
        .isEqualTo(403);
    assertThat(send(table.site(), entry, 1, "", "a".repeat(20_001), key).body())
        .contains("20 000".replace(' ', '\u202F'));
    assertThat(send(table.site(), entry, 1, "", "gnp\u202E", key).statusCode()).isEqualTo(400);
    for (String body :
        List.of(
            "",
            "{",
            "[]",
            "{\"version\":1}",
            "{\"version\":\"x\",\"base\":1,\"text\":2,\"key\":3}",
            "{\"version\":1,\"base\":\"\",\"text\":\"\\ud83d\",\"key\":\"%s\"}".formatted(key))) {
      assertThat(table.site().postJson("/api/v1/minutes/entries/" + entry, body).statusCode())
          .as(body)
          .isEqualTo(400);
    }
    String written = table.site().get(table.page("write") + "&entry=" + entry).body();
    assertThat(FilledForm.of(table.site(), "", "write", written).value("text")).isBlank();
    assertThat(FilledForm.of(table.site(), "", "write", written).value("version")).isEqualTo("1");
    assertThat(written)
        .contains("<p id=\"saved\" class=\"saved\" role=\"status\">Rien n’est encore");
  }

  @Test
  void hideWhatWasWithdrawnAndWhatTheTeamKeeps() {
    MinutesTable table = MinutesTable.open("Les bancs");
    String entry = table.entries().get(1);
    table.write(entry, "On parle des bancs.");
    String words = "Le banc est à nous " + System.nanoTime();
    String follow = table.hearAndTake(entry, words);
    String theme = table.theme("Bancs");
    table.ask(entry, "theme:" + theme, "Une demande lisible");
    String kept = table.ask(entry, table.teamsProject(theme), "Une demande discrète");
    table.step("send");
    table.step("approve");
    table.step("publish");

    assertThat(table.site().get(table.page("minutes")).body())
        .contains(words, "Une demande lisible", kept)
        .doesNotContain("réservée à l’équipe");
    assertThat(Site.visitor().get(table.page("minutes")).body())
        .contains(words, "Une demande lisible", "Une demande est réservée à l’équipe.")
        .doesNotContain(kept);

    target(FilledForm.on(Site.visitor(), follow, "withdraw").withRaw("sure", "yes").press("go"));
    for (Site reader : List.of(table.site(), Site.visitor())) {
      assertThat(reader.get(table.page("minutes")).body())
          .contains("On parle des bancs.", "Une demande lisible")
          .doesNotContain(words);
    }
  }

  @Test
  void areMadeIntoAFileAFewAtATimeAndSaySoToACrowd() throws Exception {
    MinutesTable table = MinutesTable.open("Les bancs", "La fête");
    for (String entry : table.entries().subList(1, 3)) {
      table.write(entry, "Un banc, deux bancs et trois bancs. ".repeat(500));
    }
    String file = table.page("minutes-file");
    ExecutorService crowd = Executors.newFixedThreadPool(40);
    List<Future<HttpResponse<String>>> asked = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      asked.add(crowd.submit(() -> table.site().get(file)));
    }
    crowd.shutdown();
    List<Integer> answers = new ArrayList<>();
    for (Future<HttpResponse<String>> one : asked) {
      HttpResponse<String> answer = one.get();
      answers.add(answer.statusCode());
      if (answer.statusCode() == 503) {
        assertThat(answer.headers().firstValue("Retry-After")).contains("15");
        assertThat(answer.body())
            .contains("<h1>Trop de demandes à la fois</h1>", "une quinzaine de secondes");
      }
    }
    assertThat(answers).containsOnly(200, 503);
    assertThat(table.site().get(file).statusCode()).as("afterwards").isEqualTo(200);
  }

  @Test
  void takeNoDecisionOnceSent() {
    MinutesTable table = MinutesTable.open("Les bancs");
    String entry = table.entries().get(1);
    table.write(entry, "Un banc.");
    String write = table.page("write") + "&entry=" + entry;
    assertThat(table.site().get(write).body()).contains("as=decision");
    FilledForm form =
        FilledForm.on(table.site(), table.page("take") + "&entry=" + entry + "&as=decision", "take")
            .with("what", "On pose dix bancs.");
    table.step("send");
    assertThat(table.site().get(write).body()).contains("as=request").doesNotContain("as=decision");
    HttpResponse<String> late = form.press("decision");
    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(late.body()).contains("n’est plus un brouillon", "On pose dix bancs.");
    assertThat(table.site().get(table.page("minutes")).body()).doesNotContain("dix bancs");
  }

  @Test
  void undoNoCorrectionThatWasAcceptedInBetween() {
    MinutesTable table = MinutesTable.open("Les bancs");
    String entry = table.entries().get(1);
    table.write(entry, "Un banc.");
    table.step("send");
    String amend = table.page("amend") + "&entry=" + entry;
    FilledForm open =
        FilledForm.on(table.site(), amend, "amend")
            .with("text", "Un banc vert.")
            .with("reason", "Il est vert.");
    accept(table, table.amend(entry, "Un banc. Deux tables."));

    HttpResponse<String> refused = open.press("send");
    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body())
        .contains("Quelqu’un a changé ce texte entre-temps", "Ce qui a changé entre-temps");
    FilledForm again = FilledForm.of(table.site(), amend, "amend", refused.body());
    assertThat(again.value("text")).isEqualTo("Un banc vert.");
    assertThat(again.value("reason")).isEqualTo("Il est vert.");
    assertThat(again.value("base")).isEqualTo("Un banc. Deux tables.");
    target(again.with("text", "Un banc vert. Deux tables.").press("send"));
  }

  @Test
  void goOnFromWhatStandsAfterSomebodyWasQuicker() {
    MinutesTable table = MinutesTable.open("Les bancs", "La fête");
    String entry = table.entries().get(1);
    String settle = table.clash(entry);
    FilledForm both =
        FilledForm.on(table.site(), settle, "settle").with("text", "Rouge ou bleu, à voir.");
    table.writeOn(entry, "Le banc est bleu. On vote.");
    HttpResponse<String> refused = both.press("both");
    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body())
        .contains("Quelqu’un a changé ce texte entre-temps", "Ce qui a changé", "On vote.");
    FilledForm again = FilledForm.of(table.site(), settle, "settle", refused.body());
    assertThat(again.value("text")).isEqualTo("Rouge ou bleu, à voir.");
    target(again.press("both"));

    String second = table.entries().get(2);
    table.write(second, "La fête est en juin.");
    table.step("send");
    String first = table.amend(second, "La fête est en juin. On danse.");
    FilledForm accept =
        FilledForm.on(table.site(), first, "decide")
            .with("text", "La fête est en juin. On danse tard.")
            .with("answer", "Merci.");
    String other = table.amend(second, "La fête est en juillet.", first);
    accept(table, other);
    HttpResponse<String> late = accept.press("accept");
    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(late.body())
        .contains("Quelqu’un a changé ce texte entre-temps", "Ce qui a changé", "juillet");
    FilledForm retry = FilledForm.of(table.site(), first, "decide", late.body());
    assertThat(retry.value("text")).isEqualTo("La fête est en juin. On danse tard.");
    assertThat(retry.value("answer")).isEqualTo("Merci.");
    target(retry.with("text", "La fête est en juillet. On danse tard.").press("accept"));
    assertThat(table.site().get(table.page("minutes")).body())
        .contains("La fête est en juillet. On danse tard.", "Rouge ou bleu, à voir.");
  }

  private static void accept(MinutesTable table, String amendment) {
    target(FilledForm.on(table.site(), amendment, "decide").press("accept"));
  }

  @Test
  void showWhatWasTypedAsText() {
    String bait = BAIT;
    MinutesTable table = MinutesTable.open(bait, bait);
    String entry = table.entries().get(1);
    table.write(entry, bait);
    String take = table.page("take") + "&entry=" + entry + "&as=";
    target(
        FilledForm.on(table.site(), take + "decision", "take")
            .with("what", bait)
            .with("how", "OTHER")
            .with("detail", bait)
            .press("decision"));
    target(
        FilledForm.on(table.site(), take + "statement", "take")
            .with("words", bait)
            .with("name", bait)
            .press("statement"));
    assertShown(table, table.page("steps"));
    table.step("send");
    String answer = table.amend(entry, bait + " encore");
    for (String page :
        List.of(
            table.page("minutes"),
            table.page("write") + "&entry=" + entry,
            table.page("versions") + "&entry=" + entry,
            take + "request",
            answer)) {
      assertShown(table, page);
    }
    assertThat(table.site().get(table.page("minutes-file")).body()).startsWith("%PDF-");
  }

  /** The bait stands on the page as text, and ran nowhere. */
  private static void assertShown(MinutesTable table, String page) {
    HttpResponse<String> shown = table.site().get(page);
    assertThat(shown.statusCode()).as(page).isEqualTo(200);
    assertThat(shown.body())
        .as(page)
        .contains(BAIT_SHOWN)
        .doesNotContain("<script>alert", "/script&gt; 49", "/script> 49");
  }

  @Test
  void takeFormsOnlyFromThoseWhoHoldMeetings() {
    MinutesTable table = MinutesTable.open("Les bancs", "La fête");
    String settle = table.clash(table.entries().get(1));
    String take = table.page("take") + "&entry=" + table.entries().get(2) + "&as=decision";
    Map<FilledForm, String> forms =
        Map.of(
            FilledForm.on(table.site(), table.page("write"), "write").with("text", "forgé"), "save",
            FilledForm.on(table.site(), table.page("write"), "add").with("title", "forgé"), "go",
            FilledForm.on(table.site(), settle, "settle").with("text", "forgé"), "both",
            FilledForm.on(table.site(), take, "take").with("what", "forgé"), "decision",
            FilledForm.on(table.site(), table.page("steps"), "steps"), "send");
    for (String role : OTHERS) {
      Site other = SignedIn.as(role);
      forms.forEach(
          (form, button) ->
              assertThat(form.by(other).press(button).statusCode()).as(role).isEqualTo(404));
    }
    assertThat(table.site().get(table.page("minutes")).body())
        .contains("Le banc est bleu.", "brouillon")
        .doesNotContain("forgé");
  }

  @Test
  void areWrittenWithoutAnyScript() {
    MinutesTable table = MinutesTable.open("Les bancs");
    String write = table.page("write") + "&entry=" + table.entries().get(1);
    FilledForm open = FilledForm.on(table.site(), write, "write");
    target(FilledForm.on(table.site(), write, "write").with("text", "Un banc.").press("save"));
    String beside = target(open.with("text", "Dix bancs.").press("save"));
    assertThat(table.site().get(write).body()).contains("Un banc.\nDix bancs.");
    assertThat(beside).contains("done=MERGED");
    HttpResponse<String> refused =
        FilledForm.on(table.site(), write, "write").with("text", "a".repeat(20_001)).press("save");
    assertThat(refused.body()).contains("a".repeat(20_001));
  }
}
