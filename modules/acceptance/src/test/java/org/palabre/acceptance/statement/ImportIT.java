package org.palabre.acceptance.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

class ImportIT {

  private static final Pattern SELECT =
      Pattern.compile("<select[^>]*name=\"(mapping:[^\"]+)\"(.*?)</select>", Pattern.DOTALL);
  private static final Pattern SELECTED = Pattern.compile("value=\"([^\"]*)\" selected");

  private final Site facilitator = SignedIn.as("facilitator");
  private final String tool = "/tables/sainte-marthe/statements";

  @Test
  void bringsTheContributionsOfNanterreAndTakesThemAway() throws IOException {
    Path file =
        Path.of(
            System.getProperty("palabre.shared", ""),
            "data/french/nanterre/nanterre-contributions-2016.csv");
    assumeTrue(Files.exists(file), "The contributions of Nanterre are not beside this clone.");
    String mapping = read("nanterre.csv", Files.readAllBytes(file)).body();
    assertThat(mapping).contains("246 lignes et 9 colonnes");

    String preview = map(mapping, Map.of()).body();
    assertThat(preview)
        .contains("246 lignes dans le fichier")
        .contains("Mêmes mots qu’à la ligne")
        .contains("Morceaux de page web")
        .contains("&lt;span")
        .doesNotContain("<span style=\"color")
        .contains("Colonnes ignorées");

    String list = StatementPages.target(run(preview));
    assertThat(facilitator.get(list).body()).contains("paroles importées");
    String id = list.substring(list.indexOf("done=") + 5);
    HttpResponse<String> undone =
        facilitator.submit(tool + "/imports?undo=" + id, Map.of("undo:yes", ""));
    assertThat(facilitator.get(StatementPages.target(undone)).body()).contains("paroles retirées");
    HttpResponse<String> again =
        facilitator.submit(tool + "/imports?undo=" + id, Map.of("undo:yes", ""));
    assertThat(again.statusCode()).isEqualTo(200);
  }

  @Test
  void keepsTheMappingWhenItIsWrong() {
    String page = read("a.csv", "parole;lieu\nBonjour;Ici\n").body();
    HttpResponse<String> answer =
        map(page, Map.of("mapping:columns:0:field", "", "mapping:columns:1:field", "PLACE"));
    assertThat(answer.body()).contains("Dites quelle colonne contient les paroles");
    assertThat(chosen(answer.body())).containsEntry("mapping:columns:1:field", "PLACE");
  }

  @Test
  void isNotUndoneOnceSomebodyHasBuiltOnIt() {
    String words = "Parole importée " + System.nanoTime();
    String preview = map(read("b.csv", "parole\n" + words + "\n").body(), Map.of()).body();
    String list =
        StatementPages.target(
            facilitator.post(tool + "/import", fields(preview, Map.of("run:import", ""))));
    String id = list.substring(list.indexOf("done=") + 5);
    StatementPages.of(facilitator, "sainte-marthe").decide("publish", words);

    HttpResponse<String> refused =
        facilitator.submit(tool + "/imports?undo=" + id, Map.of("undo:yes", ""));

    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).contains("ne peut plus être annulé");
    assertThat(Site.visitor().get(tool).body()).contains(words);
  }

  @Test
  void saysWhyAFileCannotBeRead() throws IOException {
    assertThat(read("vide.csv", "").body()).contains("Choisissez un fichier");
    assertThat(readBytes("image.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}).body())
        .contains("n’est pas un tableau");
    assertThat(readBytes("bombe.xlsx", bomb()).body()).contains("Une fois déplié");
  }

  @Test
  void givesBackWhatItExported() throws IOException {
    String words = "=1+1 ; l’été\n\"gras\" 🏫 " + System.nanoTime();
    StatementPages.target(StatementPages.of(facilitator, "sainte-marthe").tell(words));
    HttpResponse<String> export = Site.visitor().get(tool + "/export");
    assertThat(export.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(export.body())
        .startsWith("\uFEFFparole;question;date;canal;lieu;nombre de personnes;exemple;identifiant")
        .contains("\"'=1+1 ; l’été")
        .doesNotContain("Nadia")
        .doesNotContain("@demo.example");
    String preview =
        map(
                readBytes("retour.csv", export.body().getBytes(StandardCharsets.UTF_8)).body(),
                Map.of())
            .body();
    assertThat(preview).contains("Aucune parole ne sera importée");
  }

  @Test
  void isClosedToOthers() {
    assertThat(SignedIn.as("participation-officer").get(tool + "/import").statusCode())
        .isEqualTo(404);
    assertThat(SignedIn.as("resident").get(tool + "/imports").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> read(String name, String text) {
    return readBytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> read(String name, byte[] file) {
    return readBytes(name, file);
  }

  private HttpResponse<String> readBytes(String name, byte[] file) {
    String page = facilitator.get(tool + "/import").body();
    return facilitator.upload(
        tool + "/import", page, Map.of("upload:read", ""), "upload:file", name, file);
  }

  private HttpResponse<String> map(String page, Map<String, String> changed) {
    Map<String, String> fields = new LinkedHashMap<>(chosen(page));
    fields.putAll(changed);
    fields.put("mapping:check", "");
    return facilitator.post(tool + "/import", fields(page, fields));
  }

  private HttpResponse<String> run(String preview) {
    return facilitator.post(
        tool + "/import", fields(preview, Map.of("run:import", "", "run:publish", "on")));
  }

  private static Map<String, String> fields(String page, Map<String, String> added) {
    Map<String, String> fields = new LinkedHashMap<>(Site.hiddenFields(page));
    fields.putAll(added);
    return fields;
  }

  private static Map<String, String> chosen(String page) {
    Map<String, String> chosen = new LinkedHashMap<>();
    Matcher select = SELECT.matcher(page);
    while (select.find()) {
      Matcher value = SELECTED.matcher(select.group(2));
      chosen.put(select.group(1), value.find() ? value.group(1) : "");
    }
    return chosen;
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < 80; i++) {
        zip.write(zeros);
      }
    }
    return bytes.toByteArray();
  }
}
