package org.palabre.acceptance.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.SignedIn.Account;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.TestServer;

/** Making a table and running it. */
class SpaceSettingsIT {

  private static Site facilitator;

  @BeforeAll
  static void signIn() {
    facilitator = SignedIn.as("facilitator");
  }

  @Test
  void saysToTheSecondWhoWritesWhatTheFirstWrote() {
    Table table = Table.open(facilitator, "Deux à la fois", "PRIVATE");
    String settings = table.address() + "/settings";
    String openedBefore = facilitator.get(settings).body();
    FilledForm.on(facilitator, settings, "space").with("name", "Le premier nom").press("save");

    HttpResponse<String> second =
        FilledForm.of(facilitator, settings, "space", openedBefore)
            .with("name", "Le second nom")
            .press("save");

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body())
        .contains("Quelqu’un d’autre a modifié cet espace")
        .contains("<strong>Le premier nom</strong>")
        .contains("value=\"Le second nom\"");
    assertThat(name(settings)).isEqualTo("Le premier nom");

    FilledForm.of(facilitator, settings, "space", second.body()).press("save");
    assertThat(name(settings)).isEqualTo("Le second nom");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nul\0nul | caractère invisible",
        "gauche\u202Edroite | caractère invisible",
        "'' | Ce champ est vide",
        "LONG | 120 caractères au plus"
      })
  void refusesANameBesideItsFieldAndKeepsWhatWasTyped(String typed, String sentence) {
    String name = typed.equals("LONG") ? "a".repeat(1_000_000) : typed;

    HttpResponse<String> answer =
        FilledForm.on(facilitator, "/spaces/new", "space")
            .with("kind", "tables.table")
            .with("name", name)
            .with("summary", "Ce qui était écrit reste.")
            .press("create");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .containsPattern("id=\"space:nameError\"[^>]*>[^<]*" + sentence)
        .contains("Ce qui était écrit reste.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;",
        "O'Neill | O",
        "NULL | NULL",
        "#{7*7} | #{7*7}",
        "👩‍👩‍👧 café | 👩‍👩‍👧 café",
        "حي السلام | حي السلام"
      })
  void showsAnyNameAsItWasWritten(String name, String shown) {
    Table table = Table.draft(facilitator, name, "PRIVATE");

    assertThat(facilitator.get(table.address() + "/about").body())
        .contains("<h1>" + shown)
        .doesNotContain("<script>alert");
  }

  @Test
  void takesNoFieldTheFormDoesNotHave() {
    Table table = Table.draft(facilitator, "Sans détour", "PRIVATE");
    String settings = table.address() + "/settings";

    FilledForm.on(facilitator, settings, "space")
        .with("stage", "OPEN")
        .with("slug", "ailleurs")
        .withRaw("stage", "OPEN")
        .withRaw("describeSpace.seen.name", "x")
        .press("save");

    assertThat(facilitator.get(table.address() + "/about").body()).contains("En préparation.");
  }

  @Test
  void refusesAVisibilityThatDoesNotExist() {
    Table table = Table.draft(facilitator, "Valeur forgée", "PRIVATE");
    String settings = table.address() + "/settings";

    HttpResponse<String> answer =
        FilledForm.on(facilitator, settings, "space").with("visibility", "EVERYONE").press("save");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(FilledForm.on(facilitator, settings, "space").value("visibility"))
        .isEqualTo("PRIVATE");
  }

  @Test
  void goesThroughItsLifeAndBack() {
    Table table = Table.draft(facilitator, "Une vie", "PUBLIC");
    Site visitor = Site.visitor();

    assertThat(visitor.get(table.address()).statusCode()).isEqualTo(404);
    table.move(facilitator, "next");
    assertThat(visitor.get(table.address()).statusCode()).isEqualTo(200);
    assertThat(visitor.get("/api/v1/spaces").body()).contains(table.address());
    table.move(facilitator, "next");
    assertThat(visitor.get(table.address()).statusCode()).isEqualTo(200);
    table.move(facilitator, "next");
    assertThat(visitor.get(table.address()).statusCode()).isEqualTo(404);
    assertThat(visitor.get("/api/v1/spaces").body()).doesNotContain(table.address());
    table.move(facilitator, "back");
    assertThat(visitor.get(table.address()).statusCode()).isEqualTo(200);
  }

  @Test
  void addsAndRemovesTools() {
    Table table = Table.open(facilitator, "Outils", "PUBLIC");
    String tools = table.address() + "/settings/tools";

    FilledForm.on(facilitator, tools, "tools").press("held:0:remove");

    assertThat(Site.visitor().get(table.address() + "/statements").statusCode()).isEqualTo(404);
    assertThat(Site.visitor().get(table.address()).statusCode()).isEqualTo(200);

    FilledForm.on(facilitator, tools, "tools").press("offered:0:add");

    assertThat(Site.visitor().get(table.address() + "/statements").statusCode()).isEqualTo(200);
  }

  @Test
  void keepsSomebodyWhoRunsIt() {
    Table table = Table.open(facilitator, "Dernière personne", "PRIVATE");

    HttpResponse<String> leaving =
        FilledForm.on(facilitator, table.address() + "/members/leave", "leave").press("yes");

    assertThat(leaving.body()).contains("dernière personne à animer");
    assertThat(facilitator.get(table.address()).statusCode()).isEqualTo(200);
  }

  @Test
  void addsAMemberWhoReadsNamesAndNoAddress() {
    Table table = Table.open(facilitator, "Avec une habitante", "PRIVATE");
    Site resident = SignedIn.as("resident");
    String email = Account.of(TestServer.data(), "resident").email();
    String members = table.address() + "/settings/members";
    assertThat(resident.get(table.address()).statusCode()).isEqualTo(404);

    FilledForm.on(facilitator, members, "add").with("email", email).press("send");

    assertThat(resident.get(table.address()).statusCode()).isEqualTo(200);
    assertThat(resident.get(table.address() + "/members").body())
        .contains("Qui anime")
        .doesNotContain("@");
    assertThat(facilitator.get(members).body()).doesNotContain(email);
    assertThat(resident.get(members).statusCode()).isEqualTo(404);

    FilledForm.on(resident, table.address() + "/members/leave", "leave").press("yes");
    assertThat(resident.get(table.address()).statusCode()).isEqualTo(404);
  }

  @Test
  void givesTheInvitedTheirPlaceWhenTheyOpenTheirAccount() {
    Table table = Table.open(facilitator, "Avec une invitée", "PRIVATE");
    String members = table.address() + "/settings/members";
    String email = "invitee" + System.nanoTime() + "@exemple.fr";

    FilledForm.on(facilitator, members, "add").with("email", email).press("send");

    assertThat(facilitator.get(members).body()).contains("i…@exemple.fr").doesNotContain(email);
    Site invited = Site.visitor();
    String mails = invited.get("/demo/mailbox").body();
    Matcher link =
        Pattern.compile("/invitation/[\\w-]+").matcher(mails.substring(mails.indexOf(email)));
    assertThat(link.find()).isTrue();
    FilledForm.on(invited, link.group(), "invitation")
        .with("name", "Rachida Invitée")
        .with("password", "un-long-mot-de-passe-42")
        .press("accept");

    assertThat(invited.get(table.address()).statusCode()).isEqualTo(200);
    assertThat(invited.get(table.address() + "/members").body()).contains("Rachida Invitée");
    assertThat(facilitator.get(members).body()).doesNotContain("i…@exemple.fr");
  }

  private static String name(String settings) {
    return FilledForm.on(facilitator, settings, "space").value("name");
  }
}
