package org.palabre.acceptance.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/** Contours come in after a preview, all together or not at all. */
class TerritoryImportIT {

  private static final String LIST = "/administration/territories";
  private static final String IMPORT = LIST + "/import";
  private static final String SQUARE = "[[[5.3,43.3],[5.4,43.3],[5.4,43.4],[5.3,43.4],[5.3,43.3]]]";
  private static final String LAMBERT_93 =
      "[[[892390,6247035],[892490,6247035],[892490,6247135],[892390,6247035]]]";
  private static Site officer;

  @BeforeAll
  static void signIn() {
    officer = SignedIn.as("participation-officer");
  }

  @Test
  void importsNothingOfAFileWithOneFault() {
    String mark = mark();
    HttpResponse<String> preview =
        read(
            "{\"type\":\"FeatureCollection\",\"features\":[%s,%s]}"
                .formatted(quarter(mark + " bon", SQUARE), quarter(mark + " mauvais", LAMBERT_93)));

    assertThat(preview.body())
        .contains("1. " + mark + " bon")
        .contains("2. " + mark + " mauvais")
        .contains("Lambert 93")
        .doesNotContain("id=\"confirm:run\"");

    HttpResponse<String> forced =
        FilledForm.of(officer, IMPORT, "confirm", preview.body()).press("run");

    assertThat(forced.statusCode()).isEqualTo(200);
    assertThat(officer.get(LIST).body()).doesNotContain(mark);
  }

  @Test
  void importsASoundFileOnceAndDeletesNothingThatIsUsed() {
    String mark = mark();
    String file = "{\"type\":\"FeatureCollection\",\"features\":[" + quarter(mark, SQUARE) + "]}";

    HttpResponse<String> done =
        FilledForm.of(officer, IMPORT, "confirm", read(file).body()).press("run");

    assertThat(done.statusCode()).isEqualTo(302);
    assertThat(officer.get(LIST).body()).contains(mark).contains("<path d=\"M");
    assertThat(read(file).body()).contains("Il est déjà là");
  }

  @Test
  void readsRealContours() throws IOException {
    Path contours =
        Path.of(System.getProperty("palabre.shared", "."), "data", "french", "contours");
    assumeTrue(
        Files.isDirectory(contours),
        "Real contours are not here: palabre.shared has no such folder.");
    byte[] file = Files.readAllBytes(contours.resolve("grand-poitiers-communes.geojson"));

    String preview =
        FilledForm.on(officer, IMPORT, "upload").press("read", "file", "gp.geojson", file).body();

    assertThat(preview).contains("40 territoires peuvent être importés").contains("Saint-Benoît");
  }

  @Test
  void saysWhatIsWrongWithAFileBesideTheField() {
    assertThat(read("nom;code").body())
        .containsPattern("id=\"upload:fileError\"[^>]*>[^<]*n’est pas du JSON");
  }

  @Test
  void refusesToDeleteWhatHoldsAnotherAndToCloseALoop() {
    String mark = mark();
    add(mark + " ville", "COMMUNE", "");
    String city = idOf(mark + " ville");
    add(mark + " quartier", "QUARTER", city);
    String quarter = idOf(mark + " quartier");

    HttpResponse<String> deletion =
        FilledForm.on(officer, LIST + "/" + city, "delete").press("yes");
    assertThat(deletion.body()).contains("1 territoire s’y trouve");

    HttpResponse<String> loop =
        FilledForm.on(officer, LIST + "/" + city, "territory")
            .with("parent", quarter)
            .press("save");
    assertThat(loop.body())
        .containsPattern("id=\"territory:parentError\"[^>]*>[^<]*se trouve déjà dans");
  }

  private static void add(String name, String kind, String parent) {
    HttpResponse<String> answer =
        FilledForm.on(officer, LIST + "/new", "territory")
            .with("name", name)
            .with("kind", kind)
            .with("parent", parent)
            .press("save");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }

  private static String idOf(String name) {
    String page = officer.get(LIST).body();
    String before = page.substring(0, page.indexOf("<strong>" + name + "</strong>"));
    int link = before.lastIndexOf(LIST + "/") + LIST.length() + 1;
    return before.substring(link, link + 36);
  }

  private static HttpResponse<String> read(String file) {
    return FilledForm.on(officer, IMPORT, "upload")
        .press("read", "file", "essai.geojson", file.getBytes(StandardCharsets.UTF_8));
  }

  private static String quarter(String name, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":{\"nom_qua\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":%s}}"
        .formatted(name, coordinates);
  }

  private static String mark() {
    return "Essai " + UUID.randomUUID().toString().substring(0, 8);
  }
}
