package org.palabre.acceptance.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.TestServer;

class DocumentPagesIT {

  private static final String ATTACK =
      "<script>alert(1)</script> <img src=x onerror=alert(1)> #{7*7} ${7*7} O'Neill 🏫";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final byte[] PDF =
      "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final Site facilitator = SignedIn.as("facilitator");
  private final Site visitor = Site.visitor();

  @Test
  void servesAFileSoThatItCanDoNothingInABrowser() {
    String table = table("PUBLIC");
    String id = add(table, "Bilan d'été.pdf", PDF);

    HttpResponse<String> file = visitor.get(file(id));

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).isEqualTo(new String(PDF, StandardCharsets.US_ASCII));
    assertThat(header(file, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.headers().allValues("Content-Security-Policy"))
        .containsExactly("sandbox; default-src 'none'");
    assertThat(header(file, "Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"Bilan d_ete.pdf\"; filename*=UTF-8''Bilan%20d%27%C3%A9t%C3%A9.pdf");
    assertThat(header(file, "Cache-Control")).isEqualTo("private, no-cache");
    assertThat(visitor.get(file(id), "If-None-Match", header(file, "ETag")).statusCode())
        .isEqualTo(304);
    assertThat(visitor.cookieCount()).isZero();
  }

  @Test
  void showsAPictureWithoutWhatItCameWith() {
    String table = table("PUBLIC");
    String id = add(table, "banc.png", picture());
    assertThat(visitor.get(file(id)).statusCode()).as("before it is described").isEqualTo(404);

    FilledForm.on(facilitator, describing(table, id), "describe")
        .with("alt", "Un banc vert")
        .press("save");

    HttpResponse<String> small = visitor.get("/api/v1/documents/" + id + "/small");
    assertThat(small.statusCode()).isEqualTo(200);
    assertThat(header(small, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(header(small, "Content-Disposition")).startsWith("inline; filename=\"banc.jpg\"");
    assertThat(visitor.get(table + "/documents/" + id).body()).contains("alt=\"Un banc vert\"");
  }

  @Test
  void saysSoWhenAFileIsNotWhatItsNameSays() {
    String table = table("PUBLIC");

    String id = add(table, "photo.jpg", PDF);

    assertThat(visitor.get(table + "/documents/" + id).body())
        .contains("est arrivé sous le nom «\u00a0photo.jpg\u00a0»", "photo.pdf");
    assertThat(header(visitor.get(file(id)), "Content-Type")).isEqualTo("application/pdf");
  }

  @Test
  void refusesPagesWithASentenceBesideTheField() {
    String table = table("PUBLIC");

    HttpResponse<String> answer =
        send(table, "page.jsp", "<html><%= 7*7 %></html>".getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("page.jsp", "Les pages web, les dessins SVG et les fichiers XML");
    assertThat(visitor.get(table + "/documents").body()).contains("Pas encore de document");
  }

  @Test
  void cleansTheNameOfAFile() {
    String table = table("PUBLIC");

    String id = add(table, "..%5C../a\u202Efdp.txt", "Une note.".getBytes(StandardCharsets.UTF_8));

    assertThat(header(visitor.get(file(id)), "Content-Disposition"))
        .doesNotContain("..", "/", "\u202E", "%E2%80%AE");
  }

  @Test
  void isNowhereForWhoeverMayNotReadTheSpace() {
    String table = table("PRIVATE");
    String id = add(table, "bilan.pdf", PDF);

    HttpResponse<String> own = facilitator.get(file(id));
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(header(own, "Cache-Control")).isEqualTo("private, no-store");
    for (Site other :
        List.of(
            visitor,
            SignedIn.as("resident"),
            SignedIn.as("administrator"),
            SignedIn.as("participation-officer"))) {
      assertThat(other.get(file(id)).statusCode()).isEqualTo(404);
      assertThat(other.get("/api/v1/documents/" + id + "/versions/1").statusCode()).isEqualTo(404);
      assertThat(other.get(table + "/documents/" + id).statusCode()).isEqualTo(404);
    }
    assertThat(visitor.get(file(UUID.randomUUID().toString())).statusCode()).isEqualTo(404);
    assertThat(visitor.get(file("1")).statusCode()).isEqualTo(404);
    assertThat(facilitator.get(table("PUBLIC") + "/documents/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void isChangedByNobodyElse() {
    String table = table("PUBLIC");
    String id = add(table, "bilan.pdf", PDF);
    Site resident = SignedIn.as("resident");
    FilledForm.on(facilitator, table + "/settings/members", "add")
        .with("email", SignedIn.email("resident"))
        .with("role", "member")
        .press("send");
    assertThat(resident.get(table + "/documents/add-files").statusCode())
        .as("a member of the table who did not bring it")
        .isEqualTo(200);

    assertThat(resident.get(describing(table, id)).statusCode()).isEqualTo(404);
    String own = add(resident, table, "note.txt", "Une note.".getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> described =
        FilledForm.of(
                resident,
                describing(table, id),
                "describe",
                resident.get(describing(table, own)).body())
            .with("title", "Volé")
            .press("save");
    assertThat(described.body()).contains("Ce document n’est plus là", "value=\"Volé\"");
    HttpResponse<String> removed =
        FilledForm.of(
                resident,
                describing(table, id),
                "remove",
                resident.get(describing(table, own)).body())
            .withRaw("sure", "yes")
            .press("go");
    assertThat(removed.statusCode()).isNotEqualTo(302);

    assertThat(visitor.get(table + "/documents").body()).contains("bilan").doesNotContain("Volé");
  }

  @Test
  void showsWhatWasTypedAsText() {
    String table = table("PUBLIC");
    String id = add(table, "bilan.pdf", PDF);

    FilledForm.on(facilitator, describing(table, id), "describe")
        .with("title", ATTACK)
        .with("caption", ATTACK)
        .with("author", ATTACK)
        .with("licence", ATTACK)
        .press("save");

    for (String page :
        List.of(
            table + "/documents",
            table + "/documents/" + id,
            describing(table, id),
            table + "/documents?q=" + "%3Cscript%3Ealert(1)")) {
      assertThat(facilitator.get(page).body())
          .contains("&lt;script&gt;alert(1)", "#{7*7}")
          .doesNotContain("<script>alert(1)", "<img src=x");
    }
  }

  @Test
  void keepsWhatWasTypedWhenAFilmLeadsNowhere() {
    String table = table("PUBLIC");

    HttpResponse<String> answer =
        FilledForm.on(facilitator, table + "/documents/describe?what=FILM", "describe")
            .with("title", "Notre film")
            .with("link", "javascript:alert(1)")
            .press("save");

    assertThat(answer.body())
        .contains("value=\"Notre film\"", "value=\"javascript:alert(1)\"", "https://");
    assertThat(visitor.get(table + "/documents").body()).doesNotContain("Notre film");
  }

  @Test
  void leavesForGood() {
    String table = table("PUBLIC");
    String id = add(table, "bilan.pdf", PDF);

    assertThat(FilledForm.on(facilitator, describing(table, id), "remove").press("go").body())
        .contains("Cochez la case")
        .containsPattern(
            "<details class=\"card\" open=\"open\"><summary>[^<]*</summary>\\s*<p>[^<]*</p>\\s*<span[^>]*note error");
    assertThat(visitor.get(file(id)).statusCode()).isEqualTo(200);
    FilledForm.on(facilitator, describing(table, id), "remove").withRaw("sure", "yes").press("go");

    assertThat(visitor.get(file(id)).statusCode()).isEqualTo(404);
    assertThat(visitor.get(table + "/documents/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void isTakenOutOfALetterThatShowedIt() {
    String table = table("PUBLIC");
    String id = add(table, "banc.png", picture());
    FilledForm.on(facilitator, describing(table, id), "describe")
        .with("alt", "Un banc vert")
        .press("save");
    String letter = letter();
    String write = "/letters/write/" + letter;
    FilledForm.on(facilitator, "/letters/pick?id=" + letter, "pick")
        .withRaw("pick", "OWN.PICTURE." + id)
        .press("put");
    assertThat(facilitator.get(write).body()).contains("alt=\"Un banc vert\"");
    FilledForm.on(facilitator, describing(table, id), "remove").withRaw("sure", "yes").press("go");

    String page = facilitator.get(write).body();
    assertThat(page)
        .contains("La lettre ne raconte encore rien", "Ce que la lettre ne montre plus");
    Matcher out = Pattern.compile("value=\"(out\\.[0-9a-f-]{36}\\.\\d+)\"").matcher(page);
    assertThat(out.find()).isTrue();
    FilledForm.of(facilitator, write, "items", page)
        .withRaw("items:act", out.group(1))
        .press("none");

    assertThat(facilitator.get(write).body()).doesNotContain("Ce que la lettre ne montre plus");
  }

  private String letter() {
    String pick =
        header(FilledForm.on(facilitator, "/letters/write", "begin").press("go"), "Location");
    return pick.substring(pick.indexOf('=') + 1);
  }

  private String table(String visibility) {
    String name = "Documents " + UUID.randomUUID().toString().substring(0, 8);
    HttpResponse<String> answer =
        FilledForm.on(facilitator, "/spaces/new", "space")
            .with("kind", "tables.table")
            .with("name", name)
            .with("summary", "Pour un essai.")
            .with("visibility", visibility)
            .press("create");
    String table = path(answer).replaceAll("/settings$", "");
    FilledForm.on(facilitator, table + "/settings/life", "life").press("next");
    return table;
  }

  @Test
  void removesTheVersionThatWasChosen() {
    String table = table("PUBLIC");
    String id = add(table, "bilan.txt", text(1));
    renew(table, id, 2);
    renew(table, id, 3);
    FilledForm chosen =
        FilledForm.on(facilitator, describing(table, id), "earlier")
            .withRaw("number", "2")
            .withRaw("sureOfVersion", "yes");
    renew(table, id, 4);

    chosen.press("go");

    assertThat(version(id, 2).statusCode()).isEqualTo(404);
    for (int number : new int[] {1, 3, 4}) {
      assertThat(version(id, number).body()).isEqualTo("Version " + number);
    }
    assertThat(visitor.get("/api/v1/documents/" + id + "/versions/3").statusCode()).isEqualTo(404);
  }

  private void renew(String table, String id, int number) {
    assertThat(
            FilledForm.on(facilitator, describing(table, id), "renew")
                .press("go", "file", "bilan.txt", text(number))
                .statusCode())
        .isEqualTo(302);
  }

  private HttpResponse<String> version(String id, int number) {
    return facilitator.get("/api/v1/documents/" + id + "/versions/" + number);
  }

  private static byte[] text(int number) {
    return ("Version " + number).getBytes(StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(String table, String name, byte[] file) {
    return send(facilitator, table, name, file);
  }

  private static HttpResponse<String> send(Site who, String table, String name, byte[] file) {
    return FilledForm.on(who, table + "/documents/add-files", "add")
        .press("send", "files", name, file);
  }

  private String add(String table, String name, byte[] file) {
    return add(facilitator, table, name, file);
  }

  private static String add(Site who, String table, String name, byte[] file) {
    HttpResponse<String> answer = send(who, table, name, file);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    Matcher id = ID.matcher(header(answer, "Location"));
    assertThat(id.find()).isTrue();
    return id.group();
  }

  private static String describing(String table, String id) {
    return table + "/documents/describe?id=" + id;
  }

  private static String file(String id) {
    return "/api/v1/documents/" + id + "/file";
  }

  private static String path(HttpResponse<String> answer) {
    return URI.create(TestServer.address()).resolve(header(answer, "Location")).getPath();
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static byte[] picture() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB), "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
