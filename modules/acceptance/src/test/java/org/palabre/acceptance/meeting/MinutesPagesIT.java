package org.palabre.acceptance.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.acceptance.meeting.MinutesTable.json;
import static org.palabre.acceptance.meeting.MinutesTable.send;
import static org.palabre.acceptance.meeting.MinutesTable.target;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    assertThat(table.site().get(table.page("write") + "&entry=" + entry).body())
        .contains("Rien n’est encore écrit");
  }

  @Test
  void showWhatWasTypedAsText() {
    String bait = "<script>alert('bancs')</script> #{7*7}";
    MinutesTable table = MinutesTable.open(bait);
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
    table.step("send");
    String answer = table.amend(entry, bait + " encore");
    for (String page :
        List.of(
            table.page("minutes"),
            table.page("write") + "&entry=" + entry,
            table.page("versions") + "&entry=" + entry,
            take + "request",
            table.page("steps"),
            answer)) {
      HttpResponse<String> shown = table.site().get(page);
      assertThat(shown.statusCode()).as(page).isEqualTo(200);
      assertThat(shown.body()).as(page).doesNotContain("<script>alert", ">49<");
    }
    assertThat(table.site().get(table.page("minutes-file")).body()).startsWith("%PDF-");
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
