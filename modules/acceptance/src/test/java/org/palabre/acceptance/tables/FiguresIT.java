package org.palabre.acceptance.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.TestServer;
import org.palabre.bench.grown.Demonstration;
import org.palabre.bench.grown.GrownTable;

/** Figures as people and spreadsheets read them, and the report back. */
class FiguresIT {

  private static final String PAYLOAD = "=1+1<script>alert(1)</script>";
  private final Site facilitator = SignedIn.as("facilitator");

  @Test
  void writesAFileThatNoSpreadsheetRuns() {
    String table = tableWithTheme("PUBLIC", PAYLOAD);

    String page = Site.visitor().get(table + "/figures").body();
    assertThat(page).contains("=1+1&lt;script&gt;").doesNotContain("<script>alert");
    assertThat(Site.visitor().get(table + "/report").body())
        .contains("=1+1&lt;script&gt;", "1 parole, 1 personne rencontrée")
        .doesNotContain("<script>alert");
    HttpResponse<String> file =
        Site.visitor().get(table + "/figures/table-figures-file?of=themes&period=all");

    assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;");
    assertThat(file.body()).isEqualTo("\uFEFFThème;Paroles;Personnes\r\n'" + PAYLOAD + ";1;1\r\n");
  }

  @Test
  void hasNoOtherFiles() {
    for (String query : new String[] {"", "?of=", "?of=people", "?of=../months"}) {
      String file = "/tables/la-busserine/figures/table-figures-file" + query;
      assertThat(Site.visitor().get(file).statusCode()).as(file).isEqualTo(404);
      assertThat(Site.visitor().get("/tables/figures-file" + query).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void countsATableForThoseWhoReadItOnly() {
    String name = "Table discrète " + System.nanoTime();
    String table = Tables.open(facilitator, name, "PRIVATE");
    FilledForm.on(facilitator, table + "/statements/heard", "heard")
        .with("words", "Entre nous.")
        .press("save");

    assertThat(facilitator.get("/tables/figures").body()).contains(name);
    assertThat(facilitator.get(table + "/figures").statusCode()).isEqualTo(200);
    for (String role : new String[] {"administrator", "participation-officer", "resident"}) {
      Site other = SignedIn.as(role);
      assertThat(other.get("/tables/figures").body()).as(role).doesNotContain(name);
      assertThat(other.get("/tables/figures-file?of=tables&period=all").body())
          .as(role)
          .contains("La Busserine")
          .doesNotContain(name);
      for (String tool :
          new String[] {"/figures", "/figures/table-figures-file?of=months", "/report"}) {
        assertThat(other.get(table + tool).statusCode()).as(role + tool).isEqualTo(404);
      }
    }
  }

  @Test
  void saysSoWhenNothingHappenedOrTheDatesMakeNoPeriod() {
    String report = "/tables/la-busserine/report";

    assertThat(Site.visitor().get(report + "?from=1950-01-01&to=1950-02-01").body())
        .contains("Rien dans cette période");
    assertThat(Site.visitor().get(report + "?from=2026-02-30&to=%3Cscript%3E").body())
        .contains("Ces dates ne vont pas ensemble")
        .doesNotContain("<script>");
    assertThat(Site.visitor().get("/en" + report + "?period=year").body())
        .contains("Report back of La Busserine");
  }

  @Test
  void countsTwoTerritoriesOfOneNameApartInTheDaysThatWereChosen() throws Exception {
    String name = "Centre " + System.nanoTime();
    try (Connection database = Demonstration.connect(TestServer.data())) {
      for (String around : new String[] {"13e arrondissement", "14e arrondissement"}) {
        tableIn(database, name, around);
      }
      GrownTable.changed(database);
    }
    String today = LocalDate.now().toString();
    String days = "from=2026-01-01&to=" + today;

    assertThat(Site.visitor().get("/tables/figures-dates?" + days).body())
        .contains("value=\"2026-01-01\"", "value=\"" + today + "\"");
    assertThat(Site.visitor().get("/tables/figures?" + days).body())
        .contains(name + " (13e arrondissement)", name + " (14e arrondissement)");
    assertThat(Site.visitor().get("/tables/figures-file?of=territories&" + days).body())
        .contains(name + " (13e arrondissement);0;0", name + " (14e arrondissement);0;0");
    assertThat(Site.visitor().get("/tables/figures?from=2026-02-30").body())
        .contains("Ces dates ne vont pas ensemble");
  }

  private static void tableIn(Connection database, String name, String around) throws SQLException {
    UUID territory = UUID.randomUUID();
    UUID table = GrownTable.open(database, "t" + System.nanoTime(), "Table de " + around);
    try (PreparedStatement insert =
            database.prepareStatement(
                "INSERT INTO territory (id, version, name, kind, parent_id) SELECT ?, 1, ?,"
                    + " 'QUARTER', id FROM territory WHERE name = ?");
        PreparedStatement lie =
            database.prepareStatement("UPDATE space SET territory_id = ? WHERE id = ?")) {
      insert.setObject(1, territory);
      insert.setString(2, name);
      insert.setString(3, around);
      assertThat(insert.executeUpdate()).isOne();
      lie.setObject(1, territory);
      lie.setObject(2, table);
      lie.executeUpdate();
    }
  }

  private String tableWithTheme(String visibility, String theme) {
    String table = Tables.open(facilitator, "Chiffres " + System.nanoTime(), visibility);
    FilledForm.on(facilitator, table + "/statements/heard", "heard")
        .with("words", "Il manque des bancs.")
        .press("save");
    String group = table + "/threads/group";
    String page = facilitator.get(group).body();
    Matcher pick = Pattern.compile("(?<=name=\"pick\" value=\")[0-9a-f-]{36}").matcher(page);
    assertThat(pick.find()).as(page).isTrue();
    FilledForm.of(facilitator, group, "group", page)
        .withRaw("pick", pick.group())
        .with("name", theme)
        .press("add");
    return table;
  }
}
