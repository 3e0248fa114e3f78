package org.palabre.acceptance.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/** What those who run an edition type about a project is not lost, whoever decides meanwhile. */
class VerdictFormsIT {

  private static final String EDITION = "/budget/budget-participatif-des-ecoles";
  private static final Pattern IDEA = Pattern.compile("name=\"idea\" value=\"([0-9a-f-]{36})\"");
  private static final Pattern PROJECT = Pattern.compile("/projects/([0-9a-f-]{36})");

  private final Site officer = SignedIn.as("facilitator");

  @Test
  void keepsWhatWasTypedWhenTheProjectIsDecidedMeanwhile() {
    String verdict = made("Un préau");
    String opened = officer.get(verdict).body();
    assertThat(form(verdict, "close").with("reason", "Il y en a un.").press("go").statusCode())
        .isEqualTo(302);

    HttpResponse<String> late =
        FilledForm.of(officer, verdict, "ask", opened).with("department", "Voirie").press("go");

    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(late.body()).contains("Ce projet est déjà décidé", "value=\"Voirie\"");
  }

  @Test
  void keepsWhereTheProjectLiesWhenAnotherFormIsRefused() {
    String verdict = made("Un kiosque");
    String refused = form(verdict, "ask").press("go").body();

    FilledForm.of(officer, verdict, "describe", refused).with("summary", "À musique.").press("go");

    assertThat(form(verdict, "describe").value("summary")).isEqualTo("À musique.");
    assertThat(form(verdict, "describe").value("longitude")).isEqualTo("4.81");
    assertThat(form(verdict, "describe").value("latitude")).isEqualTo("43.95");
  }

  @Test
  void movesTheProjectWhereItsDescriptionSays() {
    String verdict = made("Une fontaine");

    form(verdict, "describe").with("longitude", "4.8").with("latitude", "43.94").press("go");
    assertThat(form(verdict, "describe").value("longitude")).isEqualTo("4.8");

    form(verdict, "describe").with("longitude", "").with("latitude", "").press("go");
    assertThat(form(verdict, "describe").value("longitude")).isEmpty();
  }

  private FilledForm form(String verdict, String id) {
    return FilledForm.on(officer, verdict, id);
  }

  /** The page where one decides about a project made now. */
  private String made(String title) {
    String page = EDITION + "/ideas/make";
    String opened = officer.get(page).body();
    HttpResponse<String> answer =
        FilledForm.of(officer, page, "make", opened)
            .withRaw("idea", first(IDEA, opened))
            .with("title", title)
            .with("longitude", "4.81")
            .with("latitude", "43.95")
            .press("go");
    return EDITION
        + "/projects/verdict?of="
        + first(PROJECT, answer.headers().firstValue("Location").orElseThrow());
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }
}
