package org.palabre.acceptance.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

class RulesIT {

  private static final String RULES = "/tables/la-cabucelle/rules";

  @Test
  void areWrittenByFacilitatorsAndReadByAll() {
    Site facilitator = SignedIn.as("facilitator");
    String mark = "On s’écoute " + System.nanoTime();
    HttpResponse<String> saved =
        facilitator.submit(
            RULES + "/write-rules",
            Map.of("rules:text", mark + "\r\n\r\n<b>Deux</b>", "rules:save", ""));
    assertThat(saved.statusCode()).isEqualTo(302);

    String page = Site.visitor().get(RULES).body();
    assertThat(page).contains(mark).contains("&lt;b&gt;Deux&lt;/b&gt;").doesNotContain("<b>Deux");
    String table = Site.visitor().get("/tables/la-cabucelle").body();
    assertThat(table).contains(mark).contains("Nadia Benali").doesNotContain("Deux&lt;/b&gt;");
  }

  @Test
  void tellTheSecondWriterThatTheyChanged() {
    Site facilitator = SignedIn.as("facilitator");
    String first = facilitator.get(RULES + "/write-rules").body();
    String second = facilitator.get(RULES + "/write-rules").body();
    assertThat(write(facilitator, first, "Première " + System.nanoTime()).statusCode())
        .isEqualTo(302);
    String typed = "Seconde " + System.nanoTime();
    HttpResponse<String> overtaken = write(facilitator, second, typed);
    assertThat(overtaken.statusCode()).isEqualTo(200);
    assertThat(overtaken.body()).contains("Quelqu’un a changé la charte").contains(typed);
  }

  @Test
  void areClosedToOtherWriters() {
    assertThat(SignedIn.as("administrator").get(RULES + "/write-rules").statusCode())
        .isEqualTo(404);
    assertThat(Site.visitor().get(RULES + "/write-rules").statusCode()).isEqualTo(302);
  }

  @Test
  void areToldInTheListOfTables() {
    String list = Site.visitor().get("/tables").body();
    assertThat(list)
        .contains("Frais-Vallon, 13e arrondissement")
        .contains("La Busserine, 14e arrondissement")
        .contains("Sainte-Marthe, 14e arrondissement")
        .contains("La Cabucelle, 15e arrondissement")
        .contains("Exemple");
  }

  private static HttpResponse<String> write(Site site, String page, String text) {
    Map<String, String> fields = new LinkedHashMap<>(Site.hiddenFields(page));
    fields.put("rules:text", text);
    fields.put("rules:save", "");
    return site.post(RULES + "/write-rules", fields);
  }
}
