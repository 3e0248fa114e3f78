package org.palabre.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.LaunchedServer;
import org.palabre.acceptance.LaunchedServer.Outcome;
import org.palabre.acceptance.Site;

/** Whoever takes the recount file off the site and counts it by the command finds the winners. */
class RecountIT {

  private static final String API = "/api/v1/budget/editions";

  private static final String BALLOTS =
      """
      META
      key;value
      description;Ailleurs
      budget;100
      vote_type;approval
      rule;greedy
      PROJECTS
      project_id;cost;name
      a;60;Un banc
      b;50;Un arbre
      c;45;Une mare
      VOTES
      voter_id;vote
      1;a,b
      2;b
      3;b,c
      4;c
      """;

  @Test
  void theCommandFindsTheWinnersThatTheSiteTells() throws IOException {
    bring("Édition à recompter", true);

    JsonObject edition = edition("Édition à recompter");
    assertThat(edition.getString("state")).isEqualTo("results");
    assertThat(winners(edition)).containsExactly("b", "c");
    HttpResponse<String> file = Site.visitor().get(edition.getString("recount"));
    assertThat(file.statusCode()).isEqualTo(200);
    Path kept = Files.writeString(Path.of("target", "recount.pb").toAbsolutePath(), file.body());
    Outcome counted = LaunchedServer.run("count", kept.toString(), "--json");
    assertThat(counted.code()).isZero();
    assertThat(winners(json(counted.printed()))).isEqualTo(winners(edition));
  }

  @Test
  void anEditionInPreparationIsToldToNobody() {
    bring("Édition cachée", false);

    assertThat(Site.visitor().get(API).body()).doesNotContain("Édition cachée");
    assertThat(
            Site.visitor()
                .get(API + "/00000000-0000-0000-0000-000000000000/recount.pb")
                .statusCode())
        .isEqualTo(404);
    assertThat(Site.visitor().get(API + "/nothing/recount.pb").statusCode()).isEqualTo(404);
  }

  private static void bring(String name, boolean open) {
    try (Window window = Window.of("participation-officer")) {
      window.open("/budget/import");
      window
          .page()
          .locator("[id='upload:file']")
          .setInputFiles(
              new FilePayload(
                  "ailleurs.pb", "text/plain", BALLOTS.getBytes(StandardCharsets.UTF_8)));
      window.press("upload:read");
      window.page().locator("[id='run:name']").fill(name);
      window.page().locator("[id='run:summary']").fill("Comptée ailleurs.");
      window.page().locator("[id='run:published']").fill("2020-06-30");
      window.page().locator("[id='run:open']").setChecked(open);
      window.press("run:go");
    }
  }

  private static JsonObject edition(String name) {
    try (JsonReader reader = Json.createReader(new StringReader(Site.visitor().get(API).body()))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .filter(one -> one.getString("name").equals(name))
          .findFirst()
          .orElseThrow();
    }
  }

  /** What the command says on its output, whatever it says besides. */
  private static JsonObject json(String printed) {
    try (JsonReader reader =
        Json.createReader(new StringReader(printed.substring(printed.indexOf('{'))))) {
      return reader.readObject();
    }
  }

  private static List<String> winners(JsonObject counted) {
    return counted.getJsonArray("winners").getValuesAs(JsonString::getString);
  }
}
