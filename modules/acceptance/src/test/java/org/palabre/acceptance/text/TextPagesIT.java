package org.palabre.acceptance.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.acceptance.text.TextOfTable.target;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/** Texts over HTTP: who reads and changes them at each step, and what typed words come back. */
class TextPagesIT {

  private static final String VOTES = "On vote dès 16 ans. Chacun a trois voix.";
  private static final List<String> OTHERS =
      List.of(
          "resident",
          "department-agent",
          "elected-official",
          "participation-officer",
          "administrator");

  @Test
  void areReadByEverybodyOnceDiscussedAndPrintedOnceAdopted() {
    TextOfTable text = TextOfTable.begin("Règlement").articleWithAge("Qui vote", VOTES, "16 ans");
    assertHidden(text);
    assertThat(Site.visitor().get(text.texts()).body()).contains("Pas encore de texte");

    text.discuss();
    assertThat(Site.visitor().get(text.link()).body())
        .contains("Article 1", "Qui vote", "Âge minimum", "16 ans", "Proposer un changement")
        .doesNotContain("Adopter ce texte");
    assertThat(Site.visitor().get(text.page("text-file") + "&version=1").statusCode())
        .isEqualTo(404);

    text.adopt();
    assertThat(Site.visitor().get(text.link()).body())
        .contains("Version 1, adoptée le", "l’assemblée", "18 pour, 2 contre")
        .doesNotContain("Proposer un changement");
    HttpResponse<String> file = Site.visitor().get(text.page("text-file") + "&version=1");
    assertThat(file.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/pdf");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(file.body()).startsWith("%PDF-");

    text.takeUp();
    assertThat(Site.visitor().get(text.link()).body()).contains("Version 1, adoptée le");
    assertThat(Site.visitor().get(text.link() + "?version=next").statusCode()).isEqualTo(404);
    assertThat(text.site().get(text.link() + "?version=next").statusCode()).isEqualTo(200);
  }

  @Test
  void keepTheNewNameOfADraftFromThoseWhoReadTheVersionInForce() {
    TextOfTable text = TextOfTable.begin("Règlement").article("Qui vote", VOTES).discuss();
    String amendment = text.amend(SignedIn.as("resident"), 1, "Autrement.");
    text.adopt().takeUp();
    target(
        FilledForm.on(text.site(), text.page("text-steps"), "describe")
            .with("title", "SECRET")
            .press("save"));
    assertThat(text.site().get(text.page("text-versions")).body()).contains("SECRET");
    for (String page :
        List.of(
            text.link(),
            text.page("text-versions"),
            text.page("text-amendments"),
            text.page("text-amendment") + amendment)) {
      HttpResponse<String> shown = Site.visitor().get(page);
      assertThat(shown.statusCode()).as(page).isEqualTo(200);
      assertThat(shown.body())
          .as(page)
          .contains("Règlement")
          .doesNotContain("SECRET", "?version=next");
    }
    String discuss = SignedIn.as("resident").get(text.page("discuss") + amendment).body();
    assertThat(discuss).contains("Règlement").doesNotContain("SECRET", "?version=next");
  }

  private static void assertHidden(TextOfTable text) {
    for (String page :
        List.of(
            text.link(),
            text.page("text-versions"),
            text.page("text-amendments"),
            text.page("text-file") + "&version=1")) {
      assertThat(Site.visitor().get(page).statusCode()).as(page).isEqualTo(404);
      for (String role : OTHERS) {
        assertThat(SignedIn.as(role).get(page).statusCode()).as(role).isEqualTo(404);
      }
    }
  }

  @Test
  void areAmendedByAResidentAndSettledByTheFacilitator() {
    TextOfTable text = TextOfTable.begin("Règlement").articleWithAge("Qui vote", VOTES, "16");
    text.discuss();
    Site resident = SignedIn.as("resident");
    FilledForm opened = text.amendment(resident, 1, VOTES.replace("trois", "cinq"));
    String younger = text.amend(resident, 1, VOTES.replace("16", "15"));
    String older = text.amend(SignedIn.as("elected-official"), 1, VOTES.replace("16", "18"));
    String answer = text.page("text-answer");
    assertThat(text.site().get(answer + younger).body())
        .contains("D’autres amendements touchent la même phrase");

    target(FilledForm.on(text.site(), answer + younger, "decide").press("accept"));
    String voices = target(opened.press("send"));
    assertThat(resident.get(voices.substring(voices.indexOf("/tables"))).body())
        .as("proposed to the article as it is by now")
        .contains("Votre amendement est envoyé", "On vote dès 15 ans.");

    FilledForm clash = FilledForm.on(text.site(), answer + older, "decide");
    assertThat(text.site().get(answer + older).body())
        .contains("déjà accepté, a changé la même phrase");
    assertThat(clash.press("accept").body()).contains("L’article ne changerait pas");
    target(
        FilledForm.on(text.site(), answer + older, "decide")
            .with("body", "On vote dès 17 ans. Chacun a trois voix.")
            .with("answer", "Entre les deux.")
            .press("accept"));
    assertThat(Site.visitor().get(text.page("text-amendment") + older).body())
        .contains("accepté, autrement formulé", "Entre les deux.", "Ce qui a été retenu");
    assertThat(Site.visitor().get(text.link()).body()).contains("On vote dès 17 ans.");
  }

  @Test
  void keepWhatWasTypedWhenTheAdoptionComesFirst() {
    TextOfTable text = TextOfTable.begin("Règlement").article("Qui vote", VOTES).discuss();
    Site resident = SignedIn.as("resident");
    FilledForm opened = text.amendment(resident, 1, "Une seconde trop tard.");
    text.adopt();
    HttpResponse<String> late = opened.press("send");
    assertThat(late.body())
        .contains("Le texte vient d’être adopté (version 1)", "Une seconde trop tard.");
    String amend = text.page("text-amend") + "&article=" + article(text);
    FilledForm again = FilledForm.of(resident, amend, "amend", late.body());
    target(again.press("keep"));
    assertThat(Site.visitor().get(text.page("text-amendments")).body())
        .contains("Gardé pour la version 2");
  }

  @Test
  void sayThatAnArticleIsGoneBeforeWhatItsFieldsLack() {
    TextOfTable text =
        TextOfTable.begin("Règlement")
            .articleWithAge("Qui vote", VOTES, "16")
            .article("L’argent", "La caisse paie.")
            .discuss();
    Site resident = SignedIn.as("resident");
    FilledForm opened =
        text.amendment(resident, 1, "Mes mots à moi.").with("values:0:value", "seize");
    String removal = text.page("text-amend") + "&as=removal&article=" + text.articles().get(0);
    String asked =
        target(
            FilledForm.on(resident, removal, "amend").with("reason", "Trop long.").press("send"));
    target(
        FilledForm.on(
                text.site(),
                text.page("text-answer") + "&of=" + first("(?<=of=)[0-9a-f-]{36}", asked),
                "decide")
            .press("accept"));

    assertThat(opened.press("send").body())
        .contains("Cet article n’est plus dans le texte", "Mes mots à moi.")
        .doesNotContain("écrivez un âge", "&amp;article=&amp;");
  }

  private static String article(TextOfTable text) {
    String page = text.site().get(text.link()).body();
    int at = page.indexOf("<section id=\"a-") + "<section id=\"a-".length();
    return page.substring(at, at + 36);
  }

  @Test
  void areWrittenBySeveralWithoutLosingAWord() {
    TextOfTable text = TextOfTable.begin("Charte").article("Qui vote", VOTES);
    String write = text.page("text-write") + "&article=" + text.articles().get(0);
    FilledForm one = FilledForm.on(text.site(), write, "write");
    FilledForm two = FilledForm.on(text.site(), write, "write");
    FilledForm three = FilledForm.on(text.site(), write, "write");
    target(one.with("body", VOTES.replace("16", "15")).press("save"));
    assertThat(target(two.with("body", VOTES.replace("trois", "cinq")).press("save")))
        .contains("done=merged");
    HttpResponse<String> clash = three.with("body", VOTES.replace("16", "18")).press("save");
    assertThat(clash.body())
        .contains(
            "Quelqu’un a changé la même phrase", "On vote dès 18 ans.", "L’article d’aujourd’hui");
    FilledForm settled = FilledForm.of(text.site(), write, "write", clash.body());
    target(settled.with("body", "On vote dès 17 ans. Chacun a cinq voix.").press("save"));
    assertThat(text.site().get(text.link()).body())
        .contains("On vote dès 17 ans. Chacun a cinq voix.");
  }

  @Test
  void moveOnlyWhatWasSeenInItsPlace() {
    TextOfTable text =
        TextOfTable.begin("Charte")
            .article("Un", "1.")
            .article("Deux", "2.")
            .article("Trois", "3.");
    List<String> before = text.articles();
    assertThat(text.site().get(text.page("text-write")).body())
        .as("a button would drop what is being written")
        .doesNotContain("Monter", "Descendre");
    String arrange = text.page("text-write") + "&arrange=1";
    FilledForm one = FilledForm.on(text.site(), arrange, "order");
    FilledForm two = FilledForm.on(text.site(), arrange, "order");
    target(one.press("all:0:down"));
    assertThat(two.press("all:0:down").body()).contains("Quelqu’un a changé le texte");
    assertThat(text.articles()).containsExactly(before.get(1), before.get(0), before.get(2));
  }

  @Test
  void keepTheValuesOfAnArticleWhenAnotherFormOfThePageIsRefused() {
    TextOfTable text =
        TextOfTable.begin("Règlement")
            .articleWithAge("Qui vote", VOTES, "16")
            .article("Deux", "2.");
    String write = text.page("text-write") + "&article=" + text.articles().get(0);
    FilledForm stale = FilledForm.on(text.site(), write, "strike");
    target(FilledForm.on(text.site(), write, "write").with("body", "Autrement.").press("save"));
    String refused = stale.press("go").body();
    assertThat(refused).contains("Quelqu’un a changé cet article");
    target(FilledForm.of(text.site(), write, "write", refused).press("save"));
    assertThat(text.site().get(text.link()).body()).contains("Âge minimum", "16 ans");
  }

  @Test
  void adoptNoWordThatWasNotSeenAndGoOnOnceItWas() {
    TextOfTable text = TextOfTable.begin("Charte").article("Un", "1.");
    FilledForm stale = text.adoption();
    text.article("Deux", "2.");
    HttpResponse<String> refused = stale.press("save");
    assertThat(refused.body()).contains("Quelqu’un a changé le texte", "18 pour, 2 contre");
    target(
        FilledForm.of(text.site(), text.page("text-adopt"), "adopt", refused.body()).press("save"));
    assertThat(Site.visitor().get(text.link()).body()).contains("Version 1, adoptée le", "Deux");
  }

  @Test
  void sayWhichValueCannotBeKept() {
    TextOfTable text = TextOfTable.begin("Règlement");
    for (String age : List.of("-1", "1e9", "NaN", "121", "16.5")) {
      HttpResponse<String> refused =
          FilledForm.on(text.site(), text.page("text-write"), "write")
              .with("body", "On vote.")
              .with("values:0:label", "Âge minimum")
              .with("values:0:value", age)
              .press("save");
      assertThat(refused.body())
          .as(age)
          .contains("Âge minimum\u00a0: écrivez un âge de 0 à 120 ans", ">" + age + "</textarea>");
    }
    for (String day : List.of("29/02/2027", "01/01/0000", "31/12/9999")) {
      HttpResponse<String> refused =
          FilledForm.on(text.site(), text.page("text-write"), "write")
              .with("body", "On vote.")
              .with("values:0:label", "Fin")
              .with("values:0:kind", "DAY")
              .with("values:0:value", day)
              .press("save");
      assertThat(refused.body()).as(day).contains("Fin\u00a0: écrivez une date qui existe");
    }
    assertThat(
            FilledForm.on(text.site(), text.page("text-adopt"), "adopt")
                .with("by", "x")
                .with("on", "2027-02-29")
                .press("save")
                .body())
        .contains("Cette date n’existe pas");
  }

  @Test
  void fixSentencesOneALine() {
    TextOfTable text = TextOfTable.begin("Règlement");
    HttpResponse<String> refused =
        fixing(text, "Trop cher.\r\nDéjà prévu.\r\nTrop cher.").press("save");
    assertThat(refused.body())
        .contains(
            "N’est pas payé\u00a0: «\u00a0Trop cher.\u00a0» y est deux fois",
            "Déjà prévu.",
            "Trop cher.</textarea>",
            "<option value=\"LINES\" selected");
    target(
        FilledForm.of(text.site(), text.page("text-write"), "write", refused.body())
            .with("values:0:value", "Trop cher.\r\n\r\nDéjà prévu.")
            .press("save"));
    assertThat(text.site().get(text.link() + "?version=next").body())
        .contains(">Trop cher.</li>", ">Déjà prévu.</li>");
  }

  private static FilledForm fixing(TextOfTable text, String sentences) {
    return FilledForm.on(text.site(), text.page("text-write"), "write")
        .with("body", "La caisse ne paie pas tout.")
        .with("values:0:label", "N’est pas payé")
        .with("values:0:kind", "LINES")
        .with("values:0:value", sentences);
  }

  @Test
  void chooseOnlyInTheListThatAnArticleHas() {
    Site resident = SignedIn.as("resident");
    String page = amendTheSample(resident);
    FilledForm form = FilledForm.on(resident, page, "amend");
    assertThat(form.value("values:0:choice")).isEqualTo("majorite");
    assertThat(resident.get(page).body())
        .contains("Personne ne s’y oppose")
        .doesNotContain("<option value=\"CHOICE\"");
    HttpResponse<String> unsaid = form.with("values:0:choice", "consentement").press("send");
    assertThat(unsaid.body())
        .as("no reason given")
        .contains("<option value=\"consentement\" selected");
    HttpResponse<String> forged =
        FilledForm.on(resident, page, "amend")
            .with("reason", "Si.")
            .with("values:0:choice", "moi-seul")
            .press("send");
    assertThat(forged.statusCode()).isEqualTo(200);
    HttpResponse<String> emptied =
        FilledForm.on(resident, page, "amend")
            .with("reason", "Si.")
            .with("values:0:label", "")
            .press("send");
    assertThat(emptied.body())
        .contains("Dites ce que fixe la valeur «\u00a0Plus de la moitié des voix\u00a0»");
  }

  /** The page where the sample rules' article with a choice is amended. */
  private static String amendTheSample(Site by) {
    String texts = "/tables/la-busserine/texts";
    String rules = first("(?<=href=\")" + texts + "/[0-9a-f-]{36}", by.get(texts).body());
    String work = by.get(rules + "?version=next").body();
    String article = first("(?<=h-)[0-9a-f-]{36}(?=\"[^>]*>[^<]*Comment demander)", work);
    return "%s/text-amend?id=%s&article=%s"
        .formatted(texts, rules.substring(rules.lastIndexOf('/') + 1), article);
  }

  private static String first(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group();
  }

  @Test
  void showWhatWasTypedAsText() {
    String bait = "<script>alert('texte')</script> #{7*7} javascript:alert(1)";
    TextOfTable text = TextOfTable.begin(bait).article(bait, bait).discuss();
    String amendment = text.amend(text.site(), 1, bait + " encore");
    for (String page :
        List.of(
            text.texts(),
            text.link(),
            text.page("text-amendments"),
            text.page("text-amendment") + amendment,
            text.page("text-answer") + amendment,
            text.page("text-adopt"),
            text.page("text-steps"))) {
      HttpResponse<String> shown = text.site().get(page);
      assertThat(shown.statusCode()).as(page).isEqualTo(200);
      assertThat(shown.body()).as(page).doesNotContain("<script>alert", ">49<");
    }
    text.adopt();
    assertThat(text.site().get(text.page("text-file") + "&version=1").body()).startsWith("%PDF-");
  }

  @Test
  void takeFormsOnlyFromThoseWhoMay() {
    TextOfTable draft = TextOfTable.begin("Charte").article("Qui vote", VOTES);
    TextOfTable text = TextOfTable.begin("Règlement").article("Qui vote", VOTES).discuss();
    String amendment = text.amend(text.site(), 1, "Autrement.");
    Map<FilledForm, String> forms =
        Map.of(
            FilledForm.on(text.site(), text.texts() + "/text-new", "begin").with("title", "forgé"),
            "save",
            FilledForm.on(text.site(), draft.page("text-write"), "write").with("body", "forgé"),
            "save",
            FilledForm.on(text.site(), draft.page("text-steps"), "steps"),
            "go",
            draft.adoption(),
            "save",
            FilledForm.on(text.site(), text.page("text-answer") + amendment, "decide"),
            "accept");
    for (String role : OTHERS) {
      Site other = SignedIn.as(role);
      forms.forEach(
          (form, button) ->
              assertThat(form.by(other).press(button).statusCode()).as(role).isEqualTo(404));
      assertThat(other.get(text.page("text-withdraw") + amendment).statusCode()).isEqualTo(404);
    }
    assertThat(Site.visitor().get(text.page("text-amendment") + amendment).body())
        .contains("attend une réponse");
    assertThat(Site.visitor().get(draft.link()).statusCode()).isEqualTo(404);
  }

  @Test
  void areNowhereThroughAnotherTable() {
    TextOfTable text = TextOfTable.begin("Règlement").article("Qui vote", VOTES).discuss();
    String amendment = text.amend(text.site(), 1, "Autrement.");
    TextOfTable other = TextOfTable.begin("Charte").article("Un", "Deux.").discuss();
    for (String page :
        List.of(
            other.texts() + "/" + text.id(),
            other.texts() + "/text-write?id=" + text.id(),
            other.texts() + "/text-amendments?id=" + text.id(),
            other.texts() + "/text-amendment?id=" + text.id() + amendment,
            other.page("text-amendment") + amendment,
            other.page("text-answer") + amendment,
            other.texts() + "/text-adopt?id=" + text.id())) {
      assertThat(text.site().get(page).statusCode()).as(page).isEqualTo(404);
    }
  }
}
