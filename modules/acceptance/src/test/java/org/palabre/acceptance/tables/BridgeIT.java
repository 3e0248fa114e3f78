package org.palabre.acceptance.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/** Two tables share a theme: from the proposal to the page everybody reads, and back. */
class BridgeIT {

  private static final String PAYLOAD = "<script>alert(1)</script>";
  private final Site facilitator = SignedIn.as("facilitator");

  @Test
  void isProposedJoinedReadAndLeft() {
    String left = tableWithTheme("Bancs du nord");
    String right = tableWithTheme("Bancs du sud");
    String name = "Des bancs " + PAYLOAD + System.nanoTime();
    FilledForm empty = FilledForm.on(facilitator, left + "/team/bridge-work", "propose");
    assertThat(empty.press("send").body()).contains("Choisissez un thème");
    HttpResponse<String> proposed =
        propose(left, "Bancs du nord", right).with("name", name).press("send");
    assertThat(proposed.statusCode()).isEqualTo(302);
    String before = Site.visitor().get("/tables/bridges").body();
    assertThat(before).doesNotContain("Des bancs");
    assertThat(propose(left, "Bancs du nord", right).with("name", name).press("send").body())
        .as("sent twice")
        .contains("on le lui a déjà proposé");

    String asked = facilitator.get(right + "/team/bridge-work").body();
    String joining =
        right + "/team/bridge-work?bridge=" + find(asked, "(?<=\\?bridge=)[0-9a-f-]{36}");
    String form = facilitator.get(joining).body();
    for (String role : List.of("administrator", "participation-officer", "resident")) {
      assertThat(FilledForm.of(SignedIn.as(role), joining, "join", form).press("send").statusCode())
          .as(role)
          .isEqualTo(404);
    }
    HttpResponse<String> joined =
        FilledForm.of(facilitator, joining, "join", form)
            .with("thread", option(form, "Thème : Bancs du sud"))
            .press("send");
    assertThat(joined.statusCode()).isEqualTo(302);

    String bridge =
        find(joined.headers().firstValue("Location").orElseThrow(), "/tables/bridge/.*");
    String page = Site.visitor().get(bridge).body();
    assertThat(page)
        .contains("Bancs du nord", "Bancs du sud", "2 tables", "&lt;script&gt;")
        .doesNotContain(PAYLOAD);
    assertThat(Site.visitor().get("/tables/bridges").body()).contains("Des bancs");
    String thread = find(page, left + "/threads/[0-9a-f-]{36}");
    assertThat(Site.visitor().get(thread).body()).contains("2 tables", bridge);

    visibility(right, "PRIVATE");
    assertThat(Site.visitor().get(bridge).body())
        .contains("1 table ne se lit pas ici")
        .doesNotContain("Bancs du sud");
    assertThat(SignedIn.as("administrator").get(bridge).body()).doesNotContain("Bancs du sud");
    assertThat(facilitator.get(bridge).body()).contains("Bancs du sud");

    FilledForm.on(facilitator, right + "/team/bridge-work", "mine").press("in:0:leave");
    assertThat(Site.visitor().get(bridge).statusCode()).isEqualTo(404);
    assertThat(Site.visitor().get(thread).body()).doesNotContain("2 tables");
  }

  @Test
  void isNowhereForAnIdThatIsNone() {
    for (String address :
        List.of(
            "/tables/bridge",
            "/tables/bridge/x",
            "/tables/bridge/00000000-0000-7000-8000-000000000000",
            "/tables/bridges/00000000-0000-7000-8000-000000000000")) {
      assertThat(Site.visitor().get(address).statusCode()).as(address).isEqualTo(404);
    }
  }

  private String tableWithTheme(String theme) {
    String table = Tables.open(facilitator, theme + " " + System.nanoTime());
    FilledForm.on(facilitator, table + "/statements/heard", "heard")
        .with("words", "Il manque des bancs.")
        .press("save");
    String group = table + "/threads/group";
    String page = facilitator.get(group).body();
    FilledForm.of(facilitator, group, "group", page)
        .withRaw("pick", find(page, "(?<=name=\"pick\" value=\")[0-9a-f-]{36}"))
        .with("name", theme)
        .press("add");
    return table;
  }

  private FilledForm propose(String from, String theme, String to) {
    String address = from + "/team/bridge-work";
    String page = facilitator.get(address).body();
    String name = find(facilitator.get(to).body(), "(?<=<h1>)[^<]*");
    return FilledForm.of(facilitator, address, "propose", page)
        .with("thread", option(page, "Thème : " + theme))
        .with("other", option(page, name));
  }

  private void visibility(String table, String to) {
    FilledForm.on(facilitator, table + "/settings", "space").with("visibility", to).press("save");
  }

  private static String option(String page, String label) {
    return find(page, "(?<=<option value=\")[^\"]*(?=\"[^>]*>" + Pattern.quote(label) + "<)");
  }

  private static String find(String page, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern + " in " + page).isTrue();
    return found.group();
  }
}
