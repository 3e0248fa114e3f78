package org.palabre.acceptance.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/** Discussions, votes, drafting groups and sessions over HTTP. */
class DebatePagesIT {

  private static final String VOTES = "On vote dès 16 ans. Chacun a trois voix.";
  private static final String SCRIPT = "<script>alert(1)</script>#{7*7}";

  @Test
  void showWhatPeopleSayAsTextAndTheirNamesToMembersOnly() {
    DebateOfText debate = DebateOfText.on(written());
    debate.say(SignedIn.as("resident"), SCRIPT);
    debate.say(SignedIn.as("elected-official"), "Pourquoi pas.");

    String visitors = Site.visitor().get(debate.page("text-amendment")).body();
    assertThat(visitors)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;#{7*7}", "Personne 1", "Personne 2")
        .doesNotContain("<script>alert(1)", "Samia Haddad", "Masquer");
    assertThat(debate.text().site().get(debate.page("text-amendment")).body())
        .contains("Samia Haddad", "Sophie Arnaud", "Masquer");

    assertThat(
            FilledForm.on(debate.text().site(), debate.hideLink(), "hide")
                .with("reason", SCRIPT)
                .press("do")
                .statusCode())
        .isEqualTo(302);
    assertThat(Site.visitor().get(debate.page("text-amendment")).body())
        .contains("Raison", "&lt;script&gt;")
        .doesNotContain("<script>alert(1)");
    assertThat(SignedIn.as("resident").get(debate.hideLink()).statusCode()).isEqualTo(404);
  }

  @Test
  void keepARemarkThatIsRefusedAndTheVoiceThatCameTooLate() {
    DebateOfText debate = DebateOfText.on(written());
    Site resident = SignedIn.as("resident");
    String tooLong = "Trop long. ".repeat(200);
    HttpResponse<String> refused =
        FilledForm.on(resident, debate.page("discuss"), "say").with("words", tooLong).press("send");
    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).contains(tooLong.strip());

    debate.let("MEMBERS");
    assertThat(
            FilledForm.on(resident, debate.page("discuss"), "say")
                .with("words", tooLong)
                .press("send")
                .body())
        .contains("<form id=\"say\"")
        .as("whoever has no voice is not asked for it")
        .doesNotContain("<form id=\"vote\"");
    debate.let("READERS");
    debate.cast(resident, "FOR");
    FilledForm opened = debate.vote(resident);
    FilledForm writing = FilledForm.on(resident, debate.page("discuss"), "say");
    TextOfTable.target(
        FilledForm.on(debate.text().site(), debate.page("text-answer"), "decide")
            .with("answer", "On y tient.")
            .press("refuse"));
    assertThat(opened.with("choice", "AGAINST").press("cast").body())
        .contains("Votre voix «\u00a0contre\u00a0» n’a pas été comptée", "Votre voix\u00a0: pour")
        .doesNotContain("<form id=\"say\"");
    assertThat(writing.with("words", "Mes mots à moi.").press("send").body())
        .contains("la discussion est close", "Mes mots à moi.");
  }

  @Test
  void showTotalsFromFiveVoicesOnAndCollegesToThoseWhoAnswer() {
    DebateOfText debate = DebateOfText.on(written()).grouped();
    for (String role :
        List.of("resident", "elected-official", "department-agent", "administrator")) {
      debate.cast(SignedIn.as(role), "FOR");
    }
    assertThat(Site.visitor().get(debate.page("text-amendment")).body())
        .contains("à partir de 5 voix")
        .doesNotContain("4 voix pour");
    debate.cast(SignedIn.as("participation-officer"), "AGAINST");
    debate.cast(debate.text().site(), "ABSTAIN");
    assertThat(Site.visitor().get(debate.page("text-amendment")).body())
        .contains("4 voix pour, 1 contre, 1 abstention")
        .doesNotContain("Les voix par collège");
    assertThat(debate.text().site().get(debate.page("text-answer")).body())
        .contains("Les voix par collège", "Habitant·es", "Hors du groupe de rédaction");
  }

  @Test
  void giveADrafterWhoWasRemovedTheirOwnWordsBack() {
    TextOfTable text = written();
    Site resident = SignedIn.as("resident");
    invite(text);
    FilledForm opened =
        FilledForm.on(
            resident, text.page("text-write") + "&article=" + text.articles().get(0), "write");
    remove(text);
    HttpResponse<String> answer = opened.with("body", "Mes mots à moi.").press("save");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Vous ne faites plus partie du groupe", "Mes mots à moi.")
        .doesNotContain("trois voix");
    assertThat(text.site().get(text.link()).body()).contains("trois voix");
    assertThat(resident.get(text.link()).statusCode()).isEqualTo(404);
  }

  /** Whoever is named by the address goes, wherever they stand in the list. */
  private static void remove(TextOfTable text) {
    String body = text.site().get(text.page("drafting")).body();
    String link = DebateOfText.find(body, "&amp;person=[0-9a-f-]{36}");
    TextOfTable.target(
        FilledForm.on(text.site(), text.page("drafting") + link.replace("&amp;", "&"), "remove")
            .press("do"));
  }

  private static void invite(TextOfTable text) {
    TextOfTable.target(
        FilledForm.on(text.site(), text.page("drafting"), "invite")
            .with("email", SignedIn.email("resident"))
            .with("college", "RESIDENTS")
            .press("send"));
  }

  @Test
  void showWhatASessionChangedOnceTheDraftIsDiscussed() {
    TextOfTable text = written();
    DebateOfText.Session session = DebateOfText.session(text);
    String ended = session.begin().change().end();
    assertThat(text.site().get(ended).body())
        .contains("1 élu·e, 2 personnes des services, 7 habitant·es", "<del>", "cinq");
    assertThat(Site.visitor().get(ended).statusCode()).isEqualTo(404);
    assertThat(text.site().get(text.link()).body())
        .contains("Séance de rédaction", "1 article changé");

    text.discuss();
    assertThat(Site.visitor().get(ended).body()).contains("<ins>", "cinq");
    String elsewhere = ended.replaceFirst("/tables/[^/]+/", "/tables/la-busserine/");
    assertThat(Site.visitor().get(elsewhere).statusCode()).isEqualTo(404);
    assertThat(SignedIn.as("resident").get(session.work()).statusCode()).isEqualTo(404);
  }

  @Test
  void nameAnArticleOfASessionThatWasTakenOutOfTheTextMeanwhile() {
    TextOfTable text = written();
    DebateOfText.Session session = DebateOfText.session(text);
    String write = text.page("text-write") + "&article=" + text.articles().get(0);
    TextOfTable.target(FilledForm.on(text.site(), write, "strike").press("go"));
    assertThat(text.site().get(session.work().replace("session-work?", "session?")).body())
        .contains("Qui vote");
  }

  private static TextOfTable written() {
    return TextOfTable.begin("Règlement").article("Qui vote", VOTES);
  }
}
