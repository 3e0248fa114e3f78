package org.palabre.acceptance.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

class RulesIT {

  private static final String RULES = "/tables/la-cabucelle/rules";

  @Test
  void areADraftUntilAdoptedAndThenReadByAll() {
    Site facilitator = SignedIn.as("facilitator");
    String mark = "On s’écoute " + System.nanoTime();
    HttpResponse<String> saved =
        facilitator.submit(
            RULES + "/write-rules",
            Map.of("rules:text", mark + "\r\n\r\n<b>Deux</b>", "rules:save", ""));
    assertThat(saved.statusCode()).isEqualTo(302);
    assertThat(Site.visitor().get(RULES).body()).doesNotContain(mark);
    assertThat(facilitator.get(RULES + "/rules-draft").body()).contains(mark);
    assertThat(SignedIn.as("administrator").get(RULES + "/rules-draft").statusCode())
        .isEqualTo(404);

    FilledForm adopt = FilledForm.on(facilitator, RULES + "/adopt-rules", "adopt");
    for (String impossible : List.of("1850-01-01", "2099-01-01", "2026-02-30", "", "<script>")) {
      HttpResponse<String> refused =
          adopt.with("adoptedOn", impossible).with("how", "En réunion.").press("save");
      assertThat(refused.statusCode()).as(impossible).isEqualTo(200);
      assertThat(refused.body()).as(impossible).contains("aria-invalid");
    }
    adopt.with("adoptedOn", LocalDate.now().toString()).with("how", "<i>En réunion</i>, 14.");
    assertThat(adopt.press("save").statusCode()).isEqualTo(302);
    assertThat(adopt.press("save").statusCode()).as("sent twice").isEqualTo(302);

    String page = Site.visitor().get(RULES).body();
    assertThat(page)
        .contains(mark)
        .contains("Adoptée : aujourd’hui. &lt;i&gt;En réunion&lt;/i&gt;, 14.")
        .contains("&lt;b&gt;Deux&lt;/b&gt;")
        .doesNotContain("<b>Deux", "<i>En");
    String table = Site.visitor().get("/tables/la-cabucelle").body();
    assertThat(table).contains(mark).contains("Nadia Benali").doesNotContain("Deux&lt;/b&gt;");
    Matcher earlier = Pattern.compile(RULES + "/[0-9a-f-]{36}").matcher(page);
    assertThat(earlier.find()).as("a link to the version before").isTrue();
    assertThat(Site.visitor().get(earlier.group()).body()).contains("Ici, chacune et chacun");
    assertThat(Site.visitor().get(RULES + "/00000000-0000-7000-8000-000000000000").statusCode())
        .isEqualTo(404);
  }

  @Test
  void tellTheSecondWriterThatTheyChanged() {
    Site facilitator = SignedIn.as("facilitator");
    FilledForm first = FilledForm.on(facilitator, RULES + "/write-rules", "rules");
    FilledForm second = FilledForm.on(facilitator, RULES + "/write-rules", "rules");
    assertThat(first.with("text", "Première " + System.nanoTime()).press("save").statusCode())
        .isEqualTo(302);
    String typed = "Seconde " + System.nanoTime();
    HttpResponse<String> overtaken = second.with("text", typed).press("save");
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
}
