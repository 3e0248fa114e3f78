package org.palabre.acceptance.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/** The pages of a table's team, over HTTP: what is typed, sent twice, sent by somebody else. */
class TeamIT {

  private static final String PAYLOAD = "<script>alert(1)</script>";
  private Site facilitator;
  private String team;
  private String table;

  @BeforeEach
  void makeATable() {
    facilitator = SignedIn.as("facilitator");
    table = Tables.open(facilitator, "Équipe " + System.nanoTime());
    team = table + "/team";
  }

  @Test
  void keepsAResourcePersonOnceWithConsentOnly() {
    FilledForm form = person("Voisine " + PAYLOAD);
    assertThat(form.press("save").body()).contains("Sans son accord, rien n’est enregistré");
    assertThat(persons()).doesNotContain("Voisine");
    form.with("agreed", "on");
    for (String impossible :
        List.of("1850-01-01", LocalDate.now().plusDays(1).toString(), "2027-02-30", "")) {
      HttpResponse<String> refused = form.with("givenOn", impossible).press("save");
      assertThat(refused.statusCode()).as(impossible).isEqualTo(200);
      assertThat(refused.body()).as(impossible).contains("aria-invalid");
    }
    assertThat(persons()).doesNotContain("Voisine");
    form.with("givenOn", LocalDate.now().toString());

    assertThat(form.press("save").statusCode()).isEqualTo(302);
    assertThat(form.press("save").statusCode()).as("sent twice").isEqualTo(302);

    String page = persons();
    assertThat(page)
        .containsOnlyOnce("Voisine &lt;script&gt;")
        .doesNotContain(PAYLOAD)
        .contains("papier signé, aujourd’hui", "noté par Nadia Benali");
    assertThat(Site.visitor().get(table).body()).doesNotContain("Voisine");

    String who = find(page, "resource-person\\?who=[0-9a-f-]{36}");
    String fiche = facilitator.get(team + "/" + who).body();
    for (String role : List.of("administrator", "participation-officer", "resident")) {
      HttpResponse<String> replayed =
          FilledForm.of(SignedIn.as(role), team + "/" + who, "revoke", fiche).press("yes");
      assertThat(replayed.statusCode()).as(role).isEqualTo(404);
    }
    assertThat(persons()).contains("Voisine");
    assertThat(
            FilledForm.of(facilitator, team + "/resource-person", "revoke", fiche)
                .press("yes")
                .statusCode())
        .isEqualTo(302);
    assertThat(persons()).doesNotContain("Voisine");
  }

  @Test
  void letsAPersonTakeBackOnTheirAccountWhatIsKept() {
    Site resident = SignedIn.as("resident");
    FilledForm.on(facilitator, table + "/settings/members", "add")
        .with("email", SignedIn.email("resident"))
        .press("send");
    FilledForm form = person("Samia").with("agreed", "on").with("shownTo", "MEMBERS");
    String page = facilitator.get(team + "/resource-person").body();
    form.with("account", find(page, "[0-9a-f-]{36}(?=\"[^>]*>Samia Haddad)")).press("save");
    assertThat(resident.get(team + "/people-to-turn-to").body()).contains("les clés du local");
    assertThat(resident.get(team + "/resource-persons").statusCode()).isEqualTo(404);

    String account = resident.get("/account").body();
    assertThat(account).contains("Vous êtes personne ressource", "les clés du local");
    FilledForm.of(resident, "/account", "kept", account).press("each:0:revoke");

    assertThat(resident.get("/account").body()).doesNotContain("Vous êtes personne ressource");
    assertThat(persons()).doesNotContain("les clés du local");
  }

  @Test
  void showsBothTextsOfANoteWrittenInTwoWindows() {
    FilledForm fresh = FilledForm.on(facilitator, team + "/note", "note").with("text", "Première");
    assertThat(fresh.press("save").statusCode()).isEqualTo(302);
    assertThat(fresh.press("save").statusCode()).isEqualTo(302);
    String list = facilitator.get(team + "/notes").body();
    assertThat(list).containsOnlyOnce("Première");
    String note = team + "/" + find(list, "note\\?id=[0-9a-f-]{36}");
    FilledForm left = FilledForm.on(facilitator, note, "note");
    FilledForm right = FilledForm.on(facilitator, note, "note");
    assertThat(left.with("text", "À gauche " + PAYLOAD).press("save").statusCode()).isEqualTo(302);
    HttpResponse<String> both = right.with("text", "À droite").press("save");
    assertThat(both.body())
        .contains("À gauche &lt;script&gt;", "À droite", "dans une autre fenêtre")
        .doesNotContain(PAYLOAD);
    HttpResponse<String> chosen =
        FilledForm.of(facilitator, note, "note", both.body()).press("save");
    assertThat(chosen.statusCode()).isEqualTo(302);
    assertThat(facilitator.get(team + "/notes?q=droite").body()).contains("À droite");
    assertThat(facilitator.get(team + "/notes?q=gauche").body()).contains("Aucune de vos notes");
    HttpResponse<String> replayed =
        FilledForm.of(SignedIn.as("administrator"), note, "note", both.body()).press("save");
    assertThat(replayed.statusCode()).isEqualTo(404);
  }

  @Test
  void passesTheTableToSomebodyWhoAccepts() {
    HttpResponse<String> nobody =
        FilledForm.on(facilitator, team + "/handover", "offer").press("send");
    assertThat(nobody.body()).contains("Choisissez un membre");
    FilledForm offer =
        FilledForm.on(facilitator, team + "/handover", "offer")
            .with("email", SignedIn.email("resident"))
            .with("word", "Courage " + PAYLOAD);
    assertThat(offer.press("send").statusCode()).isEqualTo(302);
    assertThat(offer.press("send").body()).contains("déjà proposé");

    Site resident = SignedIn.as("resident");
    assertThat(resident.get(table).body()).contains("Nadia Benali vous propose");
    assertThat(Site.visitor().get(table).body()).doesNotContain("vous propose");
    assertThat(resident.get(team).statusCode()).isEqualTo(404);
    String page = resident.get(team + "/take-over").body();
    assertThat(page).contains("Courage &lt;script&gt;").doesNotContain(PAYLOAD);
    HttpResponse<String> stolen =
        FilledForm.of(facilitator, team + "/take-over", "answer", page).press("accept");
    assertThat(stolen.headers().firstValue("Location")).isEmpty();

    assertThat(FilledForm.of(resident, team + "/take-over", "answer", page).press("accept"))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(302));
    assertThat(resident.get(team + "/handover").body())
        .contains("Nadia Benali a passé la main à Samia Haddad");
    assertThat(facilitator.get(team).statusCode()).isEqualTo(404);
    assertThat(facilitator.get(table + "/members").body()).contains("Nadia Benali");
  }

  @Test
  void keepsTheAccountOfWhoAloneRunsATableOpen() {
    Site administrator = SignedIn.as("administrator");
    String discreet = "Discrète " + System.nanoTime();
    Tables.open(facilitator, discreet, "PRIVATE");
    String list = administrator.get("/administration/people?q=Nadia").body();
    String nadia = find(list, "/administration/people/[0-9a-f-]{36}(?=\">Nadia Benali)");

    HttpResponse<String> refused = FilledForm.on(administrator, nadia, "state").press("close");

    assertThat(refused.body())
        .contains("seule à animer", "Désignez d’abord qui prend la suite", "pas public")
        .doesNotContain(discreet);
    HttpResponse<String> stranger =
        FilledForm.on(administrator, nadia, "successor")
            .with("email", "personne@example.org")
            .press("name");
    assertThat(stranger.body()).contains("Ce n’est pas l’adresse d’un membre");
    assertThat(facilitator.get(team).statusCode()).isEqualTo(200);
  }

  private FilledForm person(String name) {
    return FilledForm.on(facilitator, team + "/resource-person", "person")
        .with("name", name)
        .with("helpsWith", "les clés du local")
        .with("way", "PAPER")
        .with("givenOn", LocalDate.now().toString());
  }

  private String persons() {
    return facilitator.get(team + "/resource-persons").body();
  }

  private static String find(String page, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern + " in " + page).isTrue();
    return found.group();
  }
}
