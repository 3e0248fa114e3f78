package org.palabre.acceptance.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.tables.Tables;

/**
 * Registering, preparing, ticking and leading, by requests: with a script's, a browser's, a
 * thief's.
 */
class MeetingDayIT {

  private static final String BAIT = "<script>alert('là')</script>";
  private static final List<String> OTHERS =
      List.of(
          "resident",
          "department-agent",
          "elected-official",
          "participation-officer",
          "administrator");

  private static Site facilitator;
  private static String agenda;

  @BeforeAll
  static void openATable() {
    facilitator = SignedIn.as("facilitator");
    agenda = Tables.open(facilitator, "Soirées " + System.nanoTime(), "PUBLIC") + "/agenda";
  }

  @Test
  void ticksAndLeadsForThoseWhoHoldItOnly() {
    String id = announced("Réunion du parc");
    String sheet = action(id, "attendance");
    String lead = action(id, "lead");
    UUID key = UUID.randomUUID();
    Map<String, String> name = Map.of("do", "add", "name", BAIT, "key", key.toString());
    assertThat(script(facilitator, sheet, name).body()).contains("\"count\":1");
    assertThat(script(facilitator, sheet, name).body()).contains("\"count\":1");
    assertThat(script(facilitator, lead, Map.of("do", "begin")).statusCode()).isEqualTo(200);
    assertThat(
            script(facilitator, lead, Map.of("do", "ask", "question", BAIT, "key", "nonsense"))
                .statusCode())
        .isEqualTo(200);
    String page = facilitator.get(agenda + "/lead?id=" + id).body();
    assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert");
    assertThat(facilitator.get(agenda + "/attendance?id=" + id).body())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>alert");

    List<Map<String, String>> deeds =
        List.of(
            Map.of("do", "begin"),
            Map.of("do", "end"),
            Map.of("do", "ask", "question", "Forgée ?"),
            Map.of("do", "said", "words", "Forgée."));
    for (String role : OTHERS) {
      Site other = SignedIn.as(role);
      deeds.forEach(
          deed -> assertThat(script(other, lead, deed).statusCode()).as(role).isEqualTo(404));
      assertThat(script(other, sheet, name).statusCode()).as(role).isEqualTo(404);
      assertThat(other.get(sheet).statusCode()).as(role).isEqualTo(404);
      assertThat(other.get(lead).statusCode()).as(role).isEqualTo(404);
      assertThat(other.post(sheet, name).statusCode()).as(role).isEqualTo(404);
    }
    assertThat(script(Site.visitor(), lead, deeds.get(1)).statusCode()).isEqualTo(404);
    assertThat(Site.visitor().get(sheet).statusCode()).isEqualTo(404);
    assertThat(facilitator.post(sheet, name, "Accept", "application/json").statusCode())
        .as("not from a page of this site")
        .isEqualTo(403);
    assertThat(
            facilitator
                .post(sheet, name, "Origin", "https://ailleurs.example", "Accept", "text/html")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void refusesWhatIsForgedAndSaysWhy() {
    String id = announced("Réunion du banc");
    String sheet = action(id, "attendance");
    String lead = action(id, "lead");
    for (String forged :
        List.of("here:p:" + UUID.randomUUID(), "here:r:" + UUID.randomUUID(), "here:x", "here:")) {
      HttpResponse<String> answer = script(facilitator, sheet, Map.of("do", forged));
      assertThat(answer.statusCode()).as(forged).isEqualTo(400);
      assertThat(answer.body()).contains("n’est plus sur la liste");
    }
    for (String nonsense : List.of("", "drop", "go:x", "more:1", "more:1:2:3", "count:x")) {
      assertThat(script(facilitator, lead, Map.of("do", nonsense)).statusCode())
          .as(nonsense)
          .isEqualTo(404);
    }
    assertThat(script(facilitator, lead, Map.of("do", "said", "words", " ")).body())
        .contains("Ce champ est vide");
    assertThat(script(facilitator, lead, Map.of("do", "ask", "question", "x".repeat(301))).body())
        .contains("300");
    assertThat(script(facilitator, lead, Map.of("do", "go:" + UUID.randomUUID())).statusCode())
        .isEqualTo(400);
    String stranger = sheet.replaceAll("/spaces/[^/]+/", "/spaces/" + UUID.randomUUID() + "/");
    assertThat(facilitator.get(stranger).statusCode()).isEqualTo(404);
    assertThat(script(facilitator, stranger, Map.of("do", "nameless")).statusCode()).isEqualTo(404);
  }

  @Test
  void worksWithoutAScript() {
    String id = announced("Réunion sans script");
    HttpResponse<String> added =
        browser(
            action(id, "attendance"),
            Map.of("do", "add", "name", "Inès", "key", UUID.randomUUID().toString()));
    assertThat(added.statusCode()).isEqualTo(303);
    assertThat(added.headers().firstValue("Location").orElseThrow())
        .endsWith(agenda + "/attendance?id=" + id);
    assertThat(facilitator.get(agenda + "/attendance?id=" + id).body())
        .contains("Inès", "1 personne est là");

    HttpResponse<String> refused =
        browser(action(id, "lead"), Map.of("do", "said", "words", "", "lang", "en", "key", ""));
    String back = refused.headers().firstValue("Location").orElseThrow();
    assertThat(back).contains("/en" + agenda + "/lead?id=" + id).endsWith("refused=input.blank");
    assertThat(facilitator.get(agenda + "/lead?id=" + id + "&refused=input.blank").body())
        .contains("Ce champ est vide");
    assertThat(facilitator.get(agenda + "/lead?id=" + id + "&refused=%3Cb%3Ex%3C/b%3E").body())
        .doesNotContain("<b>x</b>");
  }

  @Test
  void whatIsSaidWaitsToBeReadAgain() {
    String id = announced("Réunion des paroles");
    String words = "Il manque d’ombre " + System.nanoTime();
    Map<String, String> said =
        Map.of("do", "said", "words", words, "key", UUID.randomUUID().toString());
    script(facilitator, action(id, "lead"), said);
    script(facilitator, action(id, "lead"), said);
    String space = agenda.replace("/agenda", "");
    assertThat(facilitator.get(space + "/statements/waiting").body()).containsOnlyOnce(words);
    assertThat(Site.visitor().get(space + "/statements").body()).doesNotContain(words);
  }

  @Test
  void anAddressIsAskedThenHasAPlaceThenLeavesNothing() {
    String id = announced("Réunion ouverte");
    decide(id, "1");
    String register = agenda + "/register?id=" + id;
    assertThat(Site.visitor().get(agenda + "/" + id).body()).contains("Il reste 1 place");
    String email = "ines." + System.nanoTime() + "@exemple.example";
    HttpResponse<String> first = ask(register, "Inès " + BAIT, email);
    HttpResponse<String> again = ask(register, "Quelqu’un", email);
    HttpResponse<String> unknown =
        ask(register, "Autre", "autre." + System.nanoTime() + "@exemple.example");
    assertThat(List.of(again, unknown))
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(first.statusCode());
              assertThat(answer.headers().firstValue("Location"))
                  .isEqualTo(first.headers().firstValue("Location"));
            });
    String link = "/registration/" + link(email);
    assertThat(mails(email)).as("asked once").isOne();
    Site visitor = Site.visitor();
    done(FilledForm.on(visitor, link, "confirm").press("yes"));
    assertThat(visitor.get(link).body()).contains("vous avez une place");
    assertThat(facilitator.get(agenda + "/registered?id=" + id).body())
        .contains("&lt;script&gt;", "1 place prise sur 1")
        .doesNotContain("<script>alert", email);
    assertThat(visitor.get(agenda + "/" + id).body()).doesNotContain("Inès", email);

    done(FilledForm.on(visitor, link, "leave").press("go"));
    assertThat(visitor.get(link).body()).contains("ne mène plus à rien");
    assertThat(Site.visitor().get("/registration/nonsense").statusCode()).isEqualTo(200);
  }

  @Test
  void saysWhatToMendBesideTheField() {
    String id = announced("Réunion à mender");
    for (String wrong : List.of("0", "-3", "1e9", "NaN", "1000000000", "0,5")) {
      HttpResponse<String> refused =
          FilledForm.on(facilitator, agenda + "/registered?id=" + id, "terms")
              .with("capacity", wrong)
              .press("save");
      assertThat(refused.statusCode()).as(wrong).isEqualTo(200);
      assertThat(refused.body())
          .as(wrong)
          .containsPattern("id=\"terms:capacity-error\"[^>]*>[^<]*nombre");
    }
    decide(id, "");
    String register = agenda + "/register?id=" + id;
    assertThat(ask(register, "Inès", "").body()).contains("un courriel ou un téléphone");
    assertThat(ask(register, "Inès", "pas une adresse").body()).contains("value=\"Inès\"");
    assertThat(ask(register, "", "a@exemple.example").body()).contains("Ce champ est vide");
  }

  @Test
  void doesNotDecideOverWhatSomebodyDecidedMeanwhileNorUntilATimeWithoutADay() {
    String id = announced("Réunion à deux");
    String registered = agenda + "/registered?id=" + id;
    FilledForm slow = FilledForm.on(facilitator, registered, "terms").with("capacity", "9");
    decide(id, "5");
    assertThat(slow.press("save").body()).contains("Quelqu’un a modifié ces choix");
    FilledForm opened = FilledForm.on(facilitator, registered, "terms").with("capacity", "8");
    decide(id, "6");
    assertThat(opened.press("save").body())
        .contains("Quelqu’un a modifié ces choix")
        .contains("value=\"8\"");
    assertThat(facilitator.get(registered).body()).contains("sur 6");

    assertThat(
            FilledForm.on(facilitator, registered, "terms")
                .with("day", "")
                .with("time", "18:00")
                .press("save")
                .body())
        .containsPattern("id=\"terms:day-error\"[^>]*>[^<]*le jour");
  }

  @Test
  void saysWhatSomebodyDecidedMeanwhileAndTakesWhatWasTypedAtTheNextTry() {
    String id = announced("Réunion à trois");
    String registered = agenda + "/registered?id=" + id;
    decide(id, "5");
    FilledForm opened =
        FilledForm.on(facilitator, registered, "terms")
            .with("open", "true")
            .with("capacity", "8")
            .with("needsAsked", "true");
    decide(id, "6");

    String refused = opened.press("save").body();

    assertThat(refused)
        .contains("Quelqu’un a modifié ces choix", "Nombre de places\u00a0: 6.")
        .contains("Les besoins ne sont pas demandés.")
        .doesNotContain("On peut s’inscrire.", "On peut amener");
    FilledForm again = FilledForm.of(facilitator, registered, "terms", refused);
    assertThat(again.value("capacity")).isEqualTo("8");
    assertThat(again.value("needsAsked")).as("ticked").isNotNull();
    again.with("open", "true").with("needsAsked", "true");
    done(again.press("save"));
    assertThat(facilitator.get(registered).body()).contains("sur 8");
    done(again.press("save"));
  }

  @Test
  void whoRegisteredStillFindsTheWayOutOnceOneCannotRegister() {
    String id = announced("Réunion fermée");
    decide(id, "");
    String register = agenda + "/register?id=" + id;
    Site resident = SignedIn.as("resident");
    done(
        FilledForm.on(resident, register, "own")
            .with("companions", "2")
            .with("remind", "true")
            .press("register"));
    done(
        FilledForm.on(facilitator, agenda + "/registered?id=" + id, "terms")
            .without("open")
            .with("companions", "0")
            .press("save"));

    assertThat(resident.get(agenda + "/" + id).body()).contains("register?id=" + id);
    assertThat(resident.get(register).body()).contains("2 au plus");
    done(FilledForm.on(resident, register, "own").without("remind").press("register"));
    done(FilledForm.on(resident, register, "leave").press("go"));
    assertThat(resident.get(agenda + "/" + id).body()).doesNotContain("register?id=" + id);
  }

  @Test
  void takesFormsOnlyFromThoseWhoHoldMeetings() {
    String id = announced("Réunion gardée");
    decide(id, "5");
    String registered = agenda + "/registered?id=" + id;
    String checklist = agenda + "/checklist?id=" + id;
    Map<FilledForm, String> forms = new HashMap<>();
    forms.put(FilledForm.on(facilitator, registered, "terms").with("capacity", "1"), "save");
    forms.put(FilledForm.on(facilitator, registered, "add").with("name", "Forgée"), "save");
    forms.put(FilledForm.on(facilitator, checklist, "chore").with("what", "Forgée"), "save");
    forms.put(FilledForm.on(facilitator, checklist, "list"), "copy");
    forms.put(
        FilledForm.on(facilitator, agenda + "/invite?id=" + id + "&role-facilitator=1", "send"),
        "go");
    for (String role : OTHERS) {
      Site other = SignedIn.as(role);
      forms.forEach(
          (form, button) ->
              assertThat(form.by(other).press(button).statusCode()).as(role).isEqualTo(404));
    }
    assertThat(facilitator.get(registered).body()).doesNotContain("Forgée");
    assertThat(facilitator.get(checklist).body()).doesNotContain("Forgée");
  }

  @Test
  void addsNoChoreAnewThatWasStruckMeanwhile() {
    String checklist = agenda + "/checklist?id=" + announced("Réunion à préparer");
    done(
        FilledForm.on(facilitator, checklist, "chore")
            .with("what", "Rayée entre-temps")
            .press("save"));
    Matcher chore =
        Pattern.compile("(?<=&amp;chore=)[0-9a-f-]{36}").matcher(facilitator.get(checklist).body());
    assertThat(chore.find()).isTrue();
    FilledForm open = FilledForm.on(facilitator, checklist + "&chore=" + chore.group(), "chore");
    done(
        FilledForm.on(facilitator, checklist, "list")
            .withRaw("strike", chore.group())
            .press("none"));

    HttpResponse<String> answer = open.press("save");

    assertThat(answer.body()).contains("Ce n’est plus dans la liste", "Rayée entre-temps");
    assertThat(facilitator.get(checklist).body()).doesNotContain("Rayée entre-temps");
  }

  private static String announced(String title) {
    HttpResponse<String> kept =
        FilledForm.on(facilitator, agenda + "/plan", "meeting")
            .with("title", title)
            .with("day", LocalDate.now().plusDays(8).toString())
            .with("time", "18:30")
            .with("endTime", "20:30")
            .press("save");
    Matcher id =
        Pattern.compile("id=([0-9a-f-]{36})")
            .matcher(kept.headers().firstValue("Location").orElse(kept.body()));
    assertThat(id.find()).isTrue();
    done(FilledForm.on(facilitator, agenda + "/plan?id=" + id.group(1), "life").press("announce"));
    return id.group(1);
  }

  private static void decide(String id, String capacity) {
    done(
        FilledForm.on(facilitator, agenda + "/registered?id=" + id, "terms")
            .with("open", "true")
            .with("capacity", capacity)
            .press("save"));
  }

  private static HttpResponse<String> ask(String register, String name, String email) {
    return FilledForm.on(Site.visitor(), register, "guest")
        .with("name", name)
        .with("email", email)
        .press("ask");
  }

  /** Where a page sends what is tapped. */
  private static String action(String id, String page) {
    Matcher action =
        Pattern.compile("action=\"(/api/v1/spaces/[^\"]+)\"")
            .matcher(facilitator.get(agenda + "/" + page + "?id=" + id).body());
    assertThat(action.find()).as(page).isTrue();
    return action.group(1);
  }

  private static HttpResponse<String> script(Site site, String url, Map<String, String> fields) {
    return site.post(url, fields, "Sec-Fetch-Site", "same-origin", "Accept", "application/json");
  }

  private static HttpResponse<String> browser(String url, Map<String, String> fields) {
    return facilitator.post(
        url,
        fields,
        "Sec-Fetch-Site",
        "same-origin",
        "Accept",
        "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }

  private static String link(String email) {
    Matcher link =
        Pattern.compile("/registration/([0-9a-f-]{36})")
            .matcher(mailbox().substring(mailbox().indexOf(email)));
    assertThat(link.find()).as("a link for " + email).isTrue();
    return link.group(1);
  }

  private static long mails(String email) {
    return Pattern.compile(Pattern.quote(email)).matcher(mailbox()).results().count();
  }

  private static String mailbox() {
    return Site.visitor().get("/demo/mailbox").body();
  }
}
