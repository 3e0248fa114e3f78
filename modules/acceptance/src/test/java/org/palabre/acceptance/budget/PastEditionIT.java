package org.palabre.acceptance.budget;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.Site;

/** Avignon's edition of 2018 in the demonstration: read by everybody, taken away as files. */
class PastEditionIT {

  private static final String PAST = "/budget/budget-participatif-d-avignon-2018";
  private static final String FILE = PAST + "/edition/projects-file?as=";

  @Test
  void showsTheTrueTotalOfItsWinners() {
    assertThat(Site.visitor().get(PAST).body()).contains("607\u202f000");
  }

  @Test
  void saysWhatWasAnsweredWhereItsFileLeftSomethingOpen() {
    String page = Site.visitor().get(PAST + "/edition/origin").body();

    assertThat(page).contains("avignon-2018.csv", "Un seul projet, avec tous ses endroits");
  }

  @Test
  void isATableThatSpreadsheetsOpen() {
    HttpResponse<String> answer = Site.visitor().get(FILE + "csv");

    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment", ".csv");
    assertThat(answer.body()).startsWith("\uFEFFnuméro;code;titre");
    assertThat(answer.body()).contains("Cabane à livres");
  }

  @Test
  void isAMapWithEveryPointOfAProject() {
    HttpResponse<String> answer = Site.visitor().get(FILE + "geojson");

    JsonArray features =
        Json.createReader(new StringReader(answer.body())).readObject().getJsonArray("features");
    assertThat(features).hasSize(46);
    JsonObject cabin =
        features.getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getJsonObject("properties").getString("code").equals("02"))
            .findFirst()
            .orElseThrow()
            .getJsonObject("geometry");
    assertThat(cabin.getString("type")).isEqualTo("MultiPoint");
    assertThat(cabin.getJsonArray("coordinates")).hasSize(9);
  }

  @Test
  void hasNoFileOfBallotsNorOneOfAnotherKind() {
    assertThat(Site.visitor().get(FILE + "pb").statusCode()).isEqualTo(404);
    assertThat(Site.visitor().get(FILE + "exe").statusCode()).isEqualTo(404);
  }
}
