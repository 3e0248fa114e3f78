package org.palabre.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.TestServer;

/** A session begins with signing in and ends when it must. */
class SessionIT {

  private static final Pattern COOKIE = Pattern.compile("JSESSIONID=([^;]+)");

  @Test
  void signingInGivesANewIdAndTheOldOneIsWorthNothing() {
    Newcomer newcomer = Newcomer.arrive();
    Site site = Site.visitor();
    String before = cookie(site.get("/sign-in"));
    String after = cookie(Newcomer.signIn(site, newcomer.email(), newcomer.password()));

    assertThat(after).isNotEmpty().isNotEqualTo(before);
    assertThat(statusWith(before)).isEqualTo(302);
    assertThat(statusWith(after)).isEqualTo(200);
  }

  @Test
  void theCookieIsForThisSiteAndNoScript() {
    String cookie = Site.visitor().get("/sign-in").headers().firstValue("Set-Cookie").orElse("");

    assertThat(cookie).contains("HttpOnly", "SameSite=lax", "Path=/");
  }

  @Test
  void afterSigningOutTheCookieIsDead() {
    Newcomer newcomer = Newcomer.arrive();
    String cookie = cookie(Newcomer.signIn(newcomer.site(), newcomer.email(), newcomer.password()));

    newcomer.site().submit("/account", Map.of("leave:leave", "x"));

    assertThat(statusWith(cookie)).isEqualTo(302);
  }

  @Test
  void aNewPasswordEndsOtherSessionsAndKeepsThisOne() {
    Newcomer newcomer = Newcomer.arrive();
    Site other = Site.visitor();
    Newcomer.signIn(other, newcomer.email(), newcomer.password());
    assertThat(Newcomer.isIn(other)).isTrue();

    HttpResponse<String> answer =
        newcomer
            .site()
            .submit(
                "/account",
                Map.of(
                    "password:current", newcomer.password(),
                    "password:new", "la fontaine ne coule plus",
                    "password:save", "x"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(Newcomer.isIn(other)).isFalse();
    assertThat(Newcomer.isIn(newcomer.site())).isTrue();
  }

  @Test
  void aClosedAccountEndsItsSessionsAndAReopenedOneSignsInAgain() {
    Newcomer newcomer = Newcomer.arrive();
    Site administrator = Newcomer.administrator();
    String page = pageOf(administrator, newcomer);

    administrator.submit(page, Map.of("state:close", "x"));

    assertThat(Newcomer.isIn(newcomer.site())).isFalse();
    assertThat(Newcomer.signIn(Site.visitor(), newcomer.email(), newcomer.password()).statusCode())
        .isEqualTo(200);
    administrator.submit(page, Map.of("state:reopen", "x"));
    assertThat(Newcomer.signIn(Site.visitor(), newcomer.email(), newcomer.password()).statusCode())
        .isEqualTo(302);
  }

  @Test
  void aRoleTakenAwayIsMissedAtTheNextRequest() {
    Newcomer newcomer = Newcomer.arrive("PARTICIPATION_OFFICER");
    assertThat(newcomer.site().get("/administration/bodies").statusCode()).isEqualTo(200);
    Site administrator = Newcomer.administrator();

    administrator.submit(pageOf(administrator, newcomer), Map.of("roles:save", "x"));

    assertThat(newcomer.site().get("/administration/bodies").statusCode()).isEqualTo(404);
  }

  @Test
  void theLastAdministratorKeepsTheRole() {
    Site administrator = Newcomer.administrator();
    String page =
        pageOf(administrator, new Newcomer(administrator, "administration@demo.example", ""));

    HttpResponse<String> answer = administrator.submit(page, Map.of("roles:save", "x"));

    assertThat(answer.body()).contains("Il faut au moins une personne à l’administration");
    assertThat(administrator.get("/administration/people").statusCode()).isEqualTo(200);
  }

  @Test
  void aFormSentAfterTheSessionChangesNothingAndGivesBackWhatWasTyped() {
    Newcomer newcomer = Newcomer.arrive();
    Map<String, String> form = Site.hiddenFields(newcomer.site().get("/account").body());
    form.put("naming:name", "Un nom <b>écrit</b> trop tard");
    form.put("password:current", newcomer.password());
    form.put("naming:save", "x");

    HttpResponse<String> answer = Site.visitor().post("/account", form);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("restée ouverte trop longtemps")
        .contains("Un nom &lt;b&gt;écrit&lt;/b&gt; trop tard")
        .doesNotContain(newcomer.password());
    assertThat(newcomer.site().get("/account").body()).contains("Samia Test");
  }

  @Test
  void aFormWithoutTheNonceOfItsPageDoesNothingAndGivesBackWhatWasTyped() throws IOException {
    Newcomer newcomer = Newcomer.arrive();
    Map<String, String> form = Site.hiddenFields(newcomer.site().get("/account").body());
    form.put("naming:name", "Un nom d’une page trop vieille");
    form.put("naming:save", "x");
    for (String nonce :
        List.of("", "bm9ib2R5", "MTIzNDU2NzgtMTIzNC0xMjM0LTEyMzQtMTIzNDU2Nzg5MDEy")) {
      form.put("primefaces.nonce", nonce);
      HttpResponse<String> answer = newcomer.site().post("/account", form);

      assertThat(answer.statusCode()).as(nonce).isEqualTo(409);
      assertThat(answer.body())
          .contains("restée ouverte trop longtemps", "href=\"/account\"")
          .contains("Un nom d’une page trop vieille");
    }
    form.remove("primefaces.nonce");
    assertThat(newcomer.site().post("/account", form).statusCode()).isEqualTo(409);

    assertThat(newcomer.site().get("/account").body()).contains("Samia Test");
    assertThat(Files.readString(TestServer.data().resolve(Path.of("logs", "server.log"))))
        .contains("A form of /WEB-INF/core/account.xhtml came without its nonce.")
        .doesNotContain("CspException");
  }

  @Test
  void erasingAnAccountLeavesNobodyToFind() {
    Newcomer newcomer = Newcomer.arrive();

    HttpResponse<String> answer =
        newcomer
            .site()
            .submit(
                "/account",
                Map.of(
                    "close:sure", "on",
                    "close:password", newcomer.password(),
                    "close:erase", "x"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(Newcomer.isIn(newcomer.site())).isFalse();
    assertThat(Newcomer.administrator().get("/administration/people?q=" + newcomer.email()).body())
        .contains("Personne ne correspond");
  }

  @Test
  void onesDataCanBeTakenAway() {
    Newcomer newcomer = Newcomer.arrive("FACILITATOR");

    HttpResponse<String> file = newcomer.site().submit("/account", Map.of("copy:get", "x"));

    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(file.body()).contains("Samia Test", newcomer.email(), "facilitator");
  }

  private static String pageOf(Site administrator, Newcomer newcomer) {
    Matcher page =
        Pattern.compile("/administration/people/[0-9a-f-]{36}")
            .matcher(administrator.get("/administration/people?q=" + newcomer.email()).body());
    assertThat(page.find()).as(newcomer.email()).isTrue();
    return page.group();
  }

  private static int statusWith(String cookie) {
    return Site.visitor().get("/account", "Cookie", "JSESSIONID=" + cookie).statusCode();
  }

  private static String cookie(HttpResponse<String> answer) {
    List<String> set = answer.headers().allValues("Set-Cookie");
    return set.stream()
        .map(COOKIE::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .reduce("", (first, last) -> last);
  }
}
