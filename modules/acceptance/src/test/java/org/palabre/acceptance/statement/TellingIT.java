package org.palabre.acceptance.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.RawRequest;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

class TellingIT {

  private static final String ATTACK =
      "<script>alert(1)</script> <img src=x onerror=alert(1)> #{7*7} ${7*7} javascript:x O'Neill NULL";

  private final StatementPages visitor = StatementPages.of(Site.visitor(), "frais-vallon");
  private final StatementPages facilitator =
      StatementPages.of(SignedIn.as("facilitator"), "frais-vallon");

  @Test
  void waitsUntilAFacilitatorPublishesIt() {
    String words = "Le banc du square est cassé " + System.nanoTime();
    assertThat(StatementPages.target(visitor.tell(words + "\r\n\r\n🏫 là")))
        .matches("/follow/[0-9A-Z]{12}\\?fresh=1");
    assertThat(visitor.list()).doesNotContain(words);
    String id = facilitator.idWaiting(words);
    assertThat(visitor.site().get(visitor.tool() + "/" + id).statusCode()).isEqualTo(404);

    assertThat(StatementPages.target(facilitator.decide("publish", words)))
        .endsWith("/waiting?done=published");

    assertThat(visitor.list()).contains(words + "\n\n🏫 là");
    HttpResponse<String> own = visitor.site().get(visitor.tool() + "/" + id);
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.body()).contains(words).doesNotContain("Nadia Benali");
    assertThat(visitor.site().get("/en" + visitor.tool() + "/" + id).statusCode()).isEqualTo(200);
    String elsewhere = visitor.tool().replace("frais-vallon", "la-cabucelle") + "/" + id;
    assertThat(visitor.site().get(elsewhere).statusCode()).isEqualTo(404);
  }

  @Test
  void isNotShownWhenRefusedAndDecidedOnce() {
    String words = "À ne pas montrer " + System.nanoTime();
    String follow = StatementPages.target(visitor.tell(words));
    String page = facilitator.site().get(facilitator.tool() + "/waiting").body();
    String id = facilitator.idWaiting(words);
    String read = facilitator.tool() + "/read?id=" + id;
    assertThat(refuse(read, Map.of("refuse:reason", "OTHER", "refuse:reply", " ")).body())
        .contains("Écrivez la raison");

    StatementPages.target(
        refuse(read, Map.of("refuse:reason", "PRIVACY", "refuse:reply", "Sans nom, volontiers.")));
    HttpResponse<String> again = facilitator.decide(page, "publish", id);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("Quelqu’un s’est déjà occupé");
    assertThat(visitor.list()).doesNotContain(words);
    assertThat(visitor.site().get(visitor.tool() + "/" + id).statusCode()).isEqualTo(404);
    assertThat(visitor.site().get(follow).body())
        .contains("Sans nom, volontiers.")
        .contains("Met en cause ou expose une personne");
  }

  private HttpResponse<String> refuse(String read, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("refuse:go", "");
    all.put("refuse", "refuse");
    return facilitator.site().submit(read, all);
  }

  @Test
  void isFollowedAndWithdrawnByItsCodeAlone() {
    String words = "Je change d’avis " + System.nanoTime();
    String follow = StatementPages.target(visitor.tell(words)).replaceAll("\\?.*", "");
    facilitator.decide("publish", words);
    assertThat(visitor.list()).contains(words);
    Site stranger = Site.visitor();
    assertThat(stranger.get(follow).body()).contains(words);
    assertThat(
            StatementPages.target(
                FilledForm.on(stranger, follow, "add").with("correction", "Le matin.").press("go")))
        .endsWith("done=added");
    assertThat(FilledForm.on(stranger, follow, "withdraw").press("go").body())
        .contains("Cochez la case")
        .containsPattern(
            "<details open=\"open\"><summary>[^<]*</summary>\\s*<p>[^<]*</p>\\s*<span[^>]*note error");

    assertThat(
            StatementPages.target(
                FilledForm.on(stranger, follow, "withdraw").withRaw("sure", "yes").press("go")))
        .isEqualTo("/follow?done=withdrawn");

    assertThat(visitor.list()).doesNotContain(words);
    assertThat(StatementPages.target(Site.visitor().get(follow))).isEqualTo("/follow?unknown=1");
  }

  @Test
  void showsANumberOnlyOnceSomebodyReadIt() {
    String mark = " " + System.nanoTime();
    visitor.tell("Appelez mon voisin au 06 12 34 56 78" + mark);
    String page = facilitator.site().get(facilitator.tool() + "/waiting").body();
    String id = facilitator.idWaiting(mark);
    assertThat(page).contains("Lire avant de publier").doesNotContain("value=\"" + id + "\"");

    StatementPages.target(
        facilitator
            .site()
            .submit(
                facilitator.tool() + "/read?id=" + id,
                Map.of("mask", "mask", "stretch", "06 12 34 56 78", "mask:publish", "")));

    assertThat(visitor.list())
        .contains("[nom retiré]" + mark)
        .doesNotContain("06 12 34 56 78" + mark);
  }

  @Test
  void isDecidedOnlyWithinItsOwnTable() {
    String words = "Reste à sa table " + System.nanoTime();
    visitor.tell(words);
    String id = facilitator.idWaiting(words);
    StatementPages other = StatementPages.of(facilitator.site(), "la-cabucelle");
    String page = other.site().get(other.tool() + "/waiting").body();
    assertThat(other.decide(page, "publish", id).body()).contains("Quelqu’un s’est déjà occupé");
    assertThat(visitor.list()).doesNotContain(words);
  }

  @Test
  void isRefusedToResidentsWhoPressAButtonTheyWereNotShown() {
    StatementPages resident = StatementPages.of(SignedIn.as("resident"), "frais-vallon");
    String words = "Pas de passe-droit " + System.nanoTime();
    visitor.tell(words);
    String id = facilitator.idWaiting(words);
    HttpResponse<String> answer =
        resident.decide(
            facilitator.site().get(facilitator.tool() + "/waiting").body(), "publish", id);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(visitor.list()).doesNotContain(words);
  }

  @Test
  void isKeptOnceWhenTheFormIsSentTwice() {
    String words = "Une seule fois " + System.nanoTime();
    String form = visitor.openForm();
    StatementPages.target(visitor.send(form, words));
    StatementPages.target(visitor.send(form, words));
    String waiting = facilitator.site().get(facilitator.tool() + "/waiting").body();
    assertThat(waiting.split(words, -1)).hasSize(2);
  }

  @Test
  void keepsWhatWasTypedWhenItIsTooLongOrBlank() {
    HttpResponse<String> blank = visitor.tell(" \n ");
    assertThat(blank.statusCode()).isEqualTo(200);
    assertThat(blank.body()).contains("Ce champ est vide");

    String words = "mot ".repeat(5_001);
    HttpResponse<String> tooLong = visitor.tell(words + "fin");
    assertThat(tooLong.statusCode()).isEqualTo(200);
    assertThat(tooLong.body()).contains("Ce texte est trop long").contains(words + "fin");

    HttpResponse<String> megabyte = visitor.tell("x".repeat(1_000_000));
    assertThat(megabyte.statusCode()).isEqualTo(200);
    assertThat(megabyte.body()).contains("Ce texte est trop long");
  }

  @Test
  void refusesCharactersThatLie() {
    assertThat(visitor.tell("à l’envers \u202E ici").body()).contains("caractère invisible");
    assertThat(visitor.tell("nul \u0000 ici").statusCode()).isNotEqualTo(500);
  }

  @Test
  void saysSoWhenAFormWithFilesArrivesAsNoPageSendsIt() {
    for (String page : new String[] {"/tell", "/heard"}) {
      String form = page.substring(1);
      Map<String, String> fields = Map.of(form + ":words", "Écrit ailleurs", form + ":send", "");
      HttpResponse<String> plain = facilitator.site().submit(facilitator.tool() + page, fields);
      assertThat(plain.statusCode()).as(page).isEqualTo(415);
      assertThat(plain.body())
          .contains("Ce formulaire n’est pas arrivé entier")
          .contains("Écrit ailleurs")
          .contains("href=\"" + facilitator.tool() + page + "\"");
    }
    assertThat(facilitator.list()).doesNotContain("Écrit ailleurs");
  }

  @Test
  void saysSoWhenAFormArrivesOnlyInPart() {
    String part =
        "--x\r\nContent-Disposition: form-data; name=\"tell\"\r\n\r\ntell\r\n--x\r\nConte";
    for (String boundary : new String[] {"", "; boundary=x"}) {
      String head =
          "POST %s/tell HTTP/1.1\r\nHost: test.example\r\nOrigin: http://test.example\r\n"
              .formatted(visitor.tool());
      String answer =
          RawRequest.send(
              "127.0.0.63",
              head
                  + "Content-Type: multipart/form-data%s\r\nContent-Length: %d\r\n"
                      .formatted(boundary, part.length()),
              part);
      assertThat(answer)
          .as(boundary)
          .startsWith("HTTP/1.1 415")
          .contains("Ce formulaire n’est pas arrivé entier");
    }
  }

  @Test
  void showsAttacksAsText() {
    String mark = " " + System.nanoTime();
    StatementPages.target(facilitator.tell(ATTACK + mark));
    String list = visitor.list();
    assertThat(list)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("#{7*7} ${7*7}")
        .doesNotContain("<script>alert(1)")
        .doesNotContain("<img src=x")
        .contains(mark);
  }

  @Test
  void isPublishedAtOnceWhenAFacilitatorHeardIt() {
    String words = "Il fait froid au gymnase " + System.nanoTime();
    String answer =
        StatementPages.target(
            hear(Map.of("words", words, "said", "2016", "headCount", "12", "channel", "MEETING")));
    assertThat(facilitator.site().get(answer).body()).contains("Donnez ce code");
    assertThat(visitor.list()).contains(words).contains("12 personnes").contains("en réunion");
    assertThat(visitor.list()).doesNotContain("collectedBy");
  }

  @Test
  void refusesDatesAndNumbersThatCannotBe() {
    assertThat(hear(Map.of("words", "x", "said", "1850")).body())
        .contains("avant 1900")
        .contains("value=\"1850\"");
    assertThat(hear(Map.of("words", "x", "said", "2999")).body()).contains("pas encore passée");
    assertThat(hear(Map.of("words", "x", "said", "2023", "month", "2", "day", "29")).body())
        .contains("n’existe pas");
    for (String heads : new String[] {"-3", "1e9", "NaN", "0", "9999999999"}) {
      assertThat(hear(Map.of("words", "x", "headCount", heads)).statusCode())
          .as(heads)
          .isEqualTo(200);
    }
  }

  @Test
  void keepsPhotographsAndSaysWhyItKeepsAFileOut() throws Exception {
    String words = "Voyez vous-même " + System.nanoTime();
    String form = visitor.openForm();
    HttpResponse<String> refused = photo(form, words, "%PDF-1.7 not a picture".getBytes());
    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body())
        .contains("n’est pas une photo")
        .contains(words)
        .contains("open=\"open\"");
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);

    String follow = StatementPages.target(photo(refused.body(), words, jpeg.toByteArray()));

    String page = visitor.site().get(follow).body();
    Matcher picture = Pattern.compile("/api/v1/pictures/[0-9a-f-]{36}/small").matcher(page);
    assertThat(picture.find()).isTrue();
    String address = picture.group();
    assertThat(Site.visitor().get(address).statusCode()).isEqualTo(404);
    String code = follow.replaceAll("/follow/([0-9A-Z]+).*", "$1");
    HttpResponse<String> own = Site.visitor().get(address + "?code=" + code);
    assertThat(own.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(own.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    String id = facilitator.idWaiting(words);
    StatementPages.target(
        FilledForm.on(facilitator.site(), facilitator.tool() + "/read?id=" + id, "mask")
            .press("publish"));
    assertThat(Site.visitor().get(address).statusCode()).isEqualTo(200);
    assertThat(visitor.site().get(visitor.tool() + "/" + id).body())
        .contains("Photo sans description");
  }

  @Test
  void takesAPhotographLaterAndSendsTheCodeByMail() throws Exception {
    String words = "La photo vient après " + System.nanoTime();
    String follow = StatementPages.target(visitor.tell(words)).replaceAll("\\?.*", "");
    facilitator.decide("publish", words);
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
    Site stranger = Site.visitor();
    assertThat(FilledForm.on(stranger, follow, "photo").press("go").body())
        .contains("Choisissez une photo")
        .contains("<details open=\"open\"><summary>");
    assertThat(
            FilledForm.on(stranger, follow, "photo")
                .press("go", "file", "banc.jpg", "<svg/>".getBytes())
                .body())
        .contains("n’est pas une photo");

    String target =
        StatementPages.target(
            FilledForm.on(stranger, follow, "photo")
                .with("alt", "Un banc")
                .press("go", "file", "banc.jpg", jpeg.toByteArray()));

    assertThat(target).endsWith("done=photo");
    assertThat(stranger.get(follow).body()).contains("attend d’être regardée", "alt=\"Un banc\"");
    Matcher read =
        Pattern.compile("href=\"([^\"]*/read\\?id=[0-9a-f-]{36})\"")
            .matcher(
                facilitator
                    .site()
                    .get(facilitator.tool() + "/waiting")
                    .body()
                    .split("Des photos ajoutées")[1]);
    assertThat(read.find()).isTrue();
    StatementPages.target(
        FilledForm.on(facilitator.site(), read.group(1), "mask").press("publish"));
    assertThat(stranger.get(follow).body()).doesNotContain("attend d’être regardée");

    assertThat(FilledForm.on(stranger, follow, "mail").with("email", "x@y").press("go").body())
        .contains("adresse mail complète");
    String mailbox = "voisin" + System.nanoTime() + "@demo.example";
    assertThat(
            StatementPages.target(
                FilledForm.on(stranger, follow, "mail").with("email", mailbox).press("go")))
        .endsWith("done=mailed");
    assertThat(stranger.get("/demo/mailbox").body()).contains(mailbox, follow);
  }

  @Test
  void showsNoPhotographThatCameWhileTheFormWasOpen() throws Exception {
    String words = "Une photo arrive entre-temps " + System.nanoTime();
    String follow = StatementPages.target(visitor.tell(words)).replaceAll("\\?.*", "");
    String id = facilitator.idWaiting(words);
    FilledForm open =
        FilledForm.on(facilitator.site(), facilitator.tool() + "/read?id=" + id, "mask");
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
    StatementPages.target(
        FilledForm.on(Site.visitor(), follow, "photo")
            .with("alt", "Un banc vu de loin")
            .press("go", "file", "banc.jpg", jpeg.toByteArray()));

    StatementPages.target(open.press("publish"));

    assertThat(Site.visitor().get(visitor.tool() + "/" + id).body())
        .contains(words)
        .doesNotContain("/api/v1/pictures/");
    assertThat(Site.visitor().get(follow).body())
        .contains("attend d’être regardée", "alt=\"Un banc vu de loin\"");
  }

  private HttpResponse<String> photo(String form, String words, byte[] file) {
    Matcher key = Pattern.compile("id=\"tell:key\"[^>]*value=\"([^\"]+)\"").matcher(form);
    assertThat(key.find()).isTrue();
    return visitor
        .site()
        .upload(
            visitor.tool() + "/tell",
            form,
            Map.of("tell:key", key.group(1), "tell:words", words, "tell:send", ""),
            "tell:photos",
            "photo.jpg",
            file);
  }

  @Test
  void turnsThePage() {
    String list = visitor.list();
    assertThat(list.split("<article", -1).length - 1).isLessThanOrEqualTo(20);
    assertThat(visitor.site().get(visitor.tool() + "?before=nonsense").statusCode()).isEqualTo(200);
    assertThat(
            visitor
                .site()
                .get(visitor.tool() + "?before=00000000-0000-7000-8000-000000000000")
                .body())
        .contains("Il n’y a pas de parole plus ancienne");
  }

  private HttpResponse<String> hear(Map<String, String> fields) {
    String path = facilitator.tool() + "/heard";
    String form = facilitator.site().get(path).body();
    Map<String, String> all = new LinkedHashMap<>();
    fields.forEach((field, value) -> all.put("heard:" + field, value));
    all.put("heard:save", "");
    return facilitator.site().upload(path, form, all, "heard:photos", "", new byte[0]);
  }
}
