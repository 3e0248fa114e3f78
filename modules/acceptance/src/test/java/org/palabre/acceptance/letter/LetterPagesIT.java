package org.palabre.acceptance.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/** A letter in three taps, a draft for nobody else, and nothing typed that becomes markup. */
class LetterPagesIT {

  private static final String PAYLOAD = "<script>alert(1)</script> #{7*7} <b>gras</b>";
  private static final String ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt; #{7*7}";
  private static final Pattern BOX =
      Pattern.compile("name=\"pick\" value=\"([A-Z]+\\.[A-Z]+\\.[0-9a-f-]{36})\"");

  private final Site writer = SignedIn.as("facilitator");

  @Test
  void takesThreeTaps() {
    String pick = target(FilledForm.on(writer, "/letters/write", "begin").press("go"));
    assertThat(pick).startsWith("/letters/pick?id=");
    String choices = writer.get(pick).body();
    assertThat(choices).contains("Ce que les habitants ont dit", "checked=\"checked\"");
    Matcher box = BOX.matcher(choices);
    assertThat(box.find()).isTrue();
    String write =
        target(FilledForm.on(writer, pick, "pick").withRaw("pick", box.group(1)).press("put"));
    assertThat(writer.get(write).body()).contains("Cette lettre fait");
    target(FilledForm.on(writer, plain(write), "life").press("publish"));

    String letter = plain(write).replace("/write", "");
    HttpResponse<String> page = Site.visitor().get(letter);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(Site.visitor().get("/letters").body()).contains(letter);
    HttpResponse<String> file = Site.visitor().get(file(letter));
    assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(file.body()).startsWith("%PDF");
  }

  @Test
  void isADraftForNobodyElse() {
    String write = draft();
    String letter = write.replace("/write", "");
    addOwn(write, "Secret", "Rien que pour nous.");
    String item = itemLink(write);
    FilledForm life = FilledForm.on(writer, write, "life");
    FilledForm own = FilledForm.on(writer, write, "own").with("words", "De l’extérieur.");

    for (Site other :
        List.of(
            Site.visitor(),
            SignedIn.as("resident"),
            SignedIn.as("department-agent"),
            SignedIn.as("elected-official"),
            SignedIn.as("administrator"))) {
      assertThat(other.get(letter).statusCode()).isEqualTo(404);
      assertThat(other.get(file(letter)).statusCode()).isEqualTo(404);
      for (String page : List.of(write, item, "/letters/pick?id=" + id(letter))) {
        HttpResponse<String> answer = other.get(page);
        assertThat(answer.statusCode()).as(page).isIn(302, 404);
        assertThat(answer.body()).doesNotContain("Secret");
      }
      assertThat(life.by(other).press("publish").statusCode()).isIn(302, 403, 404, 409);
      assertThat(own.by(other).press("add").statusCode()).isIn(302, 403, 404, 409);
    }
    assertThat(writer.get(letter).body()).contains("Secret").doesNotContain("De l’extérieur");
    assertThat(Site.visitor().get("/letters").body()).doesNotContain(letter);
    assertThat(writer.post(letter, Map.of("x", "y")).statusCode()).isEqualTo(405);
  }

  @Test
  void showsWhatWasTypedAsTextAndPressesNoButtonThatIsNotShown() {
    String write = draft();
    FilledForm.on(writer, write, "head")
        .with("title", PAYLOAD)
        .with("opening", PAYLOAD)
        .press("save");
    addOwn(write, PAYLOAD, PAYLOAD);
    assertThat(writer.get(write).body()).contains(ESCAPED).doesNotContain("<script>alert");
    assertThat(writer.get(itemLink(write)).body())
        .contains("&lt;script")
        .doesNotContain("<script>alert");
    assertThat(writer.get("/letters/write").body()).contains(ESCAPED);

    FilledForm.on(writer, write, "life").press("send");
    assertThat(writer.get(write).body()).contains("Brouillon");

    FilledForm.on(writer, write, "life").press("publish");
    String letter = write.replace("/write", "");
    for (String page : List.of(letter, "/letters", "/", "/en" + letter)) {
      assertThat(Site.visitor().get(page).body())
          .as(page)
          .contains(ESCAPED)
          .doesNotContain("<script>alert", "<b>gras", "</script> 49", "&lt;/script&gt; 49");
    }
    writer.get(write);
    FilledForm.on(writer, write, "life").press("back");
    assertThat(Site.visitor().get(letter).statusCode()).isEqualTo(404);
  }

  @Test
  void keepsWhatWasTypedAndShowsWhatSomebodyElseWrote() {
    String write = draft();
    FilledForm mine = FilledForm.on(writer, write, "head").with("title", "Le mien");
    FilledForm.on(writer, write, "head").with("title", "Celui d’une autre").press("save");

    HttpResponse<String> answer = mine.press("save");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Quelqu’un d’autre vient de changer cette lettre")
        .contains("Celui d’une autre")
        .contains("value=\"Le mien\"");
    FilledForm.of(writer, write, "head", answer.body()).press("save");
    assertThat(writer.get(write).body()).contains("Le mien");
  }

  @Test
  void leavesOutWhatWasSeenAndNothingElse() {
    String write = draft();
    addOwn(write, "Premier", "Un.");
    addOwn(write, "Deuxième", "Deux.");
    addOwn(write, "Troisième", "Trois.");
    String page = writer.get(write).body();
    Matcher out = Pattern.compile("value=\"(out\\.[0-9a-f-]{36}\\.\\d+)\"").matcher(page);
    assertThat(out.find()).isTrue();
    FilledForm once = FilledForm.of(writer, write, "items", page);
    FilledForm twice = FilledForm.of(writer, write, "items", page);

    once.withRaw("items:act", out.group(1)).press("none");
    HttpResponse<String> again = twice.withRaw("items:act", out.group(1)).press("none");

    assertThat(again.body()).contains("Ceci n’est plus dans la lettre");
    assertThat(writer.get(write).body())
        .doesNotContain(">Premier<")
        .contains("Deuxième", "Troisième");
  }

  @Test
  void keepsWhatWasTypedWhenSomebodyPublishesMeanwhile() {
    String write = draft();
    addOwn(write, "Un", "Un.");
    FilledForm own = FilledForm.on(writer, write, "own").with("words", "Longuement tapé.");
    FilledForm head = FilledForm.on(writer, write, "head").with("opening", "Bien réfléchi.");
    FilledForm stale = FilledForm.on(writer, write, "life");
    FilledForm.on(writer, write, "life").press("publish");

    assertThat(own.press("add").body())
        .contains("vient de publier cette lettre", "Longuement tapé.");
    assertThat(head.press("save").body())
        .contains("vient de publier cette lettre", "Bien réfléchi.");
    assertThat(stale.press("publish").statusCode()).isEqualTo(200);
  }

  @Test
  void saysWhatToMendInTheTimeThatWasTyped() {
    for (Map.Entry<String, String> wrong :
        Map.of(
                "2020-01-01", "La fin vient avant le début",
                "9999-12-31", "avant l’année 2100",
                "31/02/2026", "Cette date n’existe pas")
            .entrySet()) {
      HttpResponse<String> answer =
          FilledForm.on(writer, "/letters/write", "begin")
              .with("from", "2026-03-01")
              .with("until", wrong.getKey())
              .press("go");
      assertThat(answer.statusCode()).as(wrong.getKey()).isEqualTo(200);
      assertThat(answer.body()).contains(wrong.getValue()).contains(wrong.getKey());
    }
    HttpResponse<String> nowhere =
        FilledForm.on(writer, "/letters/write", "begin").with("territory", "x").press("go");
    assertThat(nowhere.statusCode()).isEqualTo(200);
  }

  @Test
  void asksAnAddressBeforeItWritesToIt() {
    String email = "passante" + System.nanoTime() + "@exemple.example";
    Site passer = Site.visitor();
    String page = passer.get("/letters/follow").body();
    Matcher territory =
        Pattern.compile("<option value=\"([0-9a-f-]{36})\">[^<]*Busserine").matcher(page);
    assertThat(territory.find()).isTrue();
    FilledForm.of(passer, "/letters/follow", "letters", page)
        .with("territory", territory.group(1))
        .with("email", email)
        .press("ask");
    String mails = passer.get("/demo/mailbox").body();
    assertThat(mails).contains(email);
    Matcher token =
        Pattern.compile("/notify/([0-9a-f-]{36})").matcher(mails.substring(mails.indexOf(email)));
    assertThat(token.find()).isTrue();
    String notify = "/notify/" + token.group(1);
    assertThat(passer.get(notify).body()).contains("Voulez-vous recevoir les lettres");
    FilledForm.on(passer, notify, "notify").press("confirm");
    assertThat(passer.get(notify).body()).contains("Cette adresse reçoit les lettres");
    passer.post(
        "/api/v1/news/stop/" + token.group(1),
        Map.of("List-Unsubscribe", "One-Click"),
        new String[0]);
    assertThat(passer.get(notify).body()).contains("Ce lien ne sert plus");
  }

  private String draft() {
    String pick = target(FilledForm.on(writer, "/letters/write", "begin").press("go"));
    return "/letters/write/" + pick.substring(pick.indexOf('=') + 1);
  }

  private void addOwn(String write, String title, String words) {
    FilledForm.on(writer, write, "own").with("title", title).with("words", words).press("add");
  }

  private String itemLink(String write) {
    Matcher link =
        Pattern.compile("href=\"(/letters/item\\?id=[0-9a-f-]{36})\"")
            .matcher(writer.get(write).body());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static String file(String letter) {
    return "/letters/file?id=" + id(letter);
  }

  private static String id(String letter) {
    return letter.substring(letter.lastIndexOf('/') + 1);
  }

  private static String plain(String address) {
    return address.replaceAll("\\?.*", "");
  }

  private static String target(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }
}
