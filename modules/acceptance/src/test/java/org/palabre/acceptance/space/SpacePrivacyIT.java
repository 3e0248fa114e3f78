package org.palabre.acceptance.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/** What a table keeps to itself is nowhere for the city's staff, whatever they are. */
class SpacePrivacyIT {

  private static final List<String> PAGES =
      List.of(
          "",
          "/statements",
          "/statements/tell",
          "/statements/export",
          "/members",
          "/members/leave",
          "/about",
          "/settings",
          "/settings/life",
          "/settings/tools",
          "/settings/members");
  private static final List<String> LISTS =
      List.of("/", "/say", "/tables", "/en/tables", "/api/v1/spaces");
  private static final Map<String, Site> OUTSIDERS = new LinkedHashMap<>();
  private static final Map<String, Table> TABLES = new LinkedHashMap<>();
  private static final String MARK = "Cachette" + UUID.randomUUID().toString().substring(0, 8);
  private static Site facilitator;

  @BeforeAll
  static void makeTables() {
    facilitator = SignedIn.as("facilitator");
    for (String role :
        List.of(
            "administrator",
            "participation-officer",
            "department-agent",
            "elected-official",
            "resident")) {
      OUTSIDERS.put(role, SignedIn.as(role));
    }
    TABLES.put("private", Table.open(facilitator, MARK + " privée", "PRIVATE"));
    TABLES.put("members", Table.open(facilitator, MARK + " membres", "MEMBERS"));
    TABLES.put("draft", Table.draft(facilitator, MARK + " brouillon", "PUBLIC"));
  }

  @TestFactory
  Stream<DynamicTest> answersNotFoundToWhoeverIsNoMember() {
    return TABLES.entrySet().stream()
        .flatMap(
            table ->
                OUTSIDERS.entrySet().stream()
                    .map(
                        outsider ->
                            DynamicTest.dynamicTest(
                                "%s table, %s".formatted(table.getKey(), outsider.getKey()),
                                () ->
                                    assertThat(PAGES)
                                        .allSatisfy(
                                            page ->
                                                assertThat(
                                                        outsider
                                                            .getValue()
                                                            .get(table.getValue().address() + page)
                                                            .statusCode())
                                                    .as(page)
                                                    .isEqualTo(404)))));
  }

  @Test
  void opensEveryPageToWhoRunsIt() {
    assertThat(TABLES.values())
        .allSatisfy(
            table ->
                assertThat(PAGES)
                    .filteredOn(
                        page -> !page.equals("/statements/tell") && !page.endsWith("export"))
                    .allSatisfy(
                        page ->
                            assertThat(facilitator.get(table.address() + page).statusCode())
                                .as(page)
                                .isEqualTo(200)));
  }

  @Test
  void tellsAVisitorNothingOfAHiddenTable() {
    Site visitor = Site.visitor();
    HttpResponse<String> nowhere = visitor.get("/tables/il-n-y-a-rien-ici/members");

    for (String hidden : List.of("private", "draft")) {
      HttpResponse<String> answer = visitor.get(TABLES.get(hidden).address() + "/members");
      assertThat(answer.statusCode()).isEqualTo(404).isEqualTo(nowhere.statusCode());
      assertThat(answer.headers().firstValue("Location")).isEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> isOnNoList() {
    Map<String, Site> readers = new LinkedHashMap<>(OUTSIDERS);
    readers.put("visitor", Site.visitor());
    return readers.entrySet().stream()
        .map(
            reader ->
                DynamicTest.dynamicTest(
                    reader.getKey(),
                    () ->
                        assertThat(LISTS)
                            .allSatisfy(
                                list ->
                                    assertThat(reader.getValue().get(list).body())
                                        .as(list)
                                        .doesNotContain(MARK))));
  }

  @Test
  void isOnTheListsOfItsMembersOnly() {
    assertThat(facilitator.get("/account").body()).contains(MARK + " privée");
    assertThat(facilitator.get("/api/v1/spaces").body()).doesNotContain(MARK);
  }

  @Test
  void doesNotReachAnInvitationThroughAnotherTable() {
    Table one = TABLES.get("private");
    Table other = TABLES.get("members");
    invite(one, "premiere@exemple.fr");
    invite(other, "seconde@exemple.fr");
    String pageOfOne = facilitator.get(one.address() + "/settings/members").body();

    FilledForm.of(facilitator, other.address() + "/settings/members", "awaited", pageOfOne)
        .press("each:0:cancel");

    assertThat(facilitator.get(one.address() + "/settings/members").body())
        .contains("p…@exemple.fr");
  }

  @Test
  void refusesAFormSentByAnOutsider() {
    Table table = TABLES.get("private");
    String page = facilitator.get(table.address() + "/settings").body();

    HttpResponse<String> answer =
        FilledForm.of(OUTSIDERS.get("administrator"), table.address() + "/settings", "space", page)
            .with("visibility", "PUBLIC")
            .press("save");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(
            FilledForm.on(facilitator, table.address() + "/settings", "space").value("visibility"))
        .isEqualTo("PRIVATE");
  }

  private static void invite(Table table, String email) {
    FilledForm.on(facilitator, table.address() + "/settings/members", "add")
        .with("email", email)
        .press("send");
  }
}
