package org.palabre.acceptance.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/** The link in the mail to those something is asked of: it answers that, and opens nothing else. */
class AnswerLinkIT {

  private static final String PAYLOAD = "<script>alert(1)</script> #{7*7}";
  private static final Pattern LINK = Pattern.compile("/answer/[\\w-]{43}");
  private static ThreadTable table;
  private static String project;

  @BeforeAll
  static void openAProject() {
    table = ThreadTable.open("PRIVATE");
    table.hear("Le banc est cassé.");
    project = table.project(table.group("Bancs"), "Réparer les bancs");
  }

  @Test
  void answersWithoutSigningIn() {
    String what = "Un banc neuf " + System.nanoTime();
    String link = shown(what);
    Site visitor = Site.visitor();

    HttpResponse<String> page = visitor.get(link);
    assertThat(page.body()).contains(what, "Dernier jour").doesNotContain("Le banc est cassé");
    assertThat(page.headers().firstValue("Referrer-Policy"))
        .as("never the address, yet the Origin that plain http is known by")
        .hasValue("strict-origin");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(visitor.get(link).body()).as("looking changes nothing").contains("id=\"answer\"");
    HttpResponse<String> sent = answer(visitor, link, "Fait " + what + PAYLOAD).press("send");

    assertThat(ThreadTable.target(sent)).endsWith("?done=answered");
    assertThat(visitor.get(link + "?done=answered").body()).contains("Votre réponse est");
    assertThat(visitor.get("/account").statusCode()).as("nobody is signed in").isEqualTo(302);
    assertThat(visitor.get("/desk").statusCode()).isEqualTo(302);
    assertThat(visitor.get(table.address()).statusCode()).isEqualTo(404);
    String thread = table.site().get(table.thread(project)).body();
    assertThat(thread)
        .contains("Fait " + what + "&lt;script&gt;", "Sophie Arnaud")
        .doesNotContain("<script>alert")
        .as("who wrote it is not for everybody")
        .doesNotContain("Ada Lovelace");
    String history = SignedIn.as("elected-official").get("/desk/" + id(what)).body();
    assertThat(history).contains("par le lien du courriel", "Ada Lovelace, conseillère");
  }

  @Test
  void keepsOneAnswerAndLeavesTheOtherItsWords() {
    String link = shown("Deux mains " + System.nanoTime());
    Site first = Site.visitor();
    Site second = Site.visitor();
    FilledForm one = answer(first, link, "Première réponse");
    FilledForm other = answer(second, link, "Seconde réponse, longue à écrire");
    ThreadTable.target(one.press("send"));

    HttpResponse<String> told = other.press("send");

    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.body())
        .contains("déjà répondu", "Ada Lovelace", "Seconde réponse, longue à écrire")
        .contains("Envoyer un nouveau lien");
    assertThat(ThreadTable.target(one.press("send")))
        .as("the same form once more says the same, and answers once")
        .endsWith("?done=answered");
    String thread = table.site().get(table.thread(project)).body();
    assertThat(thread).contains("Première réponse").doesNotContain("Seconde réponse");
    assertThat(thread.split("Première réponse", -1)).hasSize(2);
  }

  @Test
  void opensNothingElse() {
    String link = shown("Une seule " + System.nanoTime());
    String other = shown("Une autre " + System.nanoTime());
    Site holder = Site.visitor();
    String page = holder.get(link).body();
    String guessed = "/answer/" + "A".repeat(43);
    HttpResponse<String> forged =
        filled(FilledForm.of(holder, guessed, "answer", page), "Volé").press("send");
    assertThat(forged.statusCode()).isEqualTo(200);
    assertThat(forged.body()).contains("Il n’est pas entier");
    assertThat(
            filled(FilledForm.of(holder, link, "answer", page), "Volé")
                .by(Site.visitor())
                .press("send")
                .statusCode())
        .as("replayed from another browser, without the page")
        .isIn(302, 403, 404, 409);
    assertThat(holder.get(other).body()).contains("id=\"answer\"");
    assertThat(table.site().get(table.thread(project)).body()).doesNotContain("Volé");
  }

  @Test
  void saysWhatToChangeBesideTheField() {
    String link = shown("Incomplet " + System.nanoTime());
    Site visitor = Site.visitor();
    HttpResponse<String> nobody =
        FilledForm.on(visitor, link, "answer")
            .with("kind", "WORDS")
            .with("words", "Bientôt.")
            .press("send");
    assertThat(nobody.statusCode()).isEqualTo(200);
    assertThat(nobody.body()).contains("Ce champ est vide", "Bientôt.");
  }

  @Test
  void isDeadOnceItIsTakenBackAndKeepsWhatWasTyped() {
    String what = "Repris " + System.nanoTime();
    String link = shown(what);
    Site visitor = Site.visitor();
    FilledForm form = answer(visitor, link, "Trop tard");
    ThreadTable.target(table.discloseForm(id(what)).press("back"));

    assertThat(form.press("send").body()).contains("n’est plus chez vous", "Trop tard");
    assertThat(visitor.get(link).body())
        .contains("n’est plus chez vous")
        .doesNotContain(what, "id=\"renew\"");
  }

  private static String shown(String what) {
    table.disclose(table.ask(project, what));
    for (String mail : Site.visitor().get("/demo/mailbox").body().split("<article")) {
      Matcher link = LINK.matcher(mail);
      if (mail.contains(what) && link.find()) {
        return link.group();
      }
    }
    throw new AssertionError("No mail about " + what);
  }

  /** The id of what was asked, from the page of its thread. */
  private static String id(String what) {
    String thread = table.site().get(table.thread(project)).body();
    String before = thread.substring(0, thread.indexOf(what));
    return before.substring(before.lastIndexOf("id=\"c-") + 6).substring(0, 36);
  }

  private static FilledForm answer(Site site, String link, String words) {
    return filled(FilledForm.on(site, link, "answer"), words);
  }

  private static FilledForm filled(FilledForm form, String words) {
    return form.with("kind", "WORDS")
        .with("words", words)
        .with("writer", "Ada Lovelace")
        .with("function", "conseillère");
  }
}
