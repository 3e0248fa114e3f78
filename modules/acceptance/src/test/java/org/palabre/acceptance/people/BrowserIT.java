package org.palabre.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.acceptance.RawRequest;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.TestServer;

/** What another site, or a forged request, cannot make a browser do. */
class BrowserIT {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Origin, https://evil.example",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "X-Nothing, x",
      })
  void anotherSitesPageChangesNothing(String header, String value) {
    Newcomer newcomer = Newcomer.arrive();
    Map<String, String> form = Site.hiddenFields(newcomer.site().get("/account").body());
    form.put("naming:name", "Changé d’ailleurs");
    form.put("naming:save", "x");

    HttpResponse<String> answer = newcomer.site().post("/account", form, header, value);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Rien n’a été changé");
    assertThat(newcomer.site().get("/account").body()).contains("value=\"Samia Test\"");
  }

  @Test
  void aFormWithoutOrWithAnothersViewStateChangesNothing() {
    Newcomer newcomer = Newcomer.arrive();
    Newcomer thief = Newcomer.arrive();
    Map<String, String> stolen = Site.hiddenFields(thief.site().get("/account").body());
    stolen.put("naming:name", "Volé");
    stolen.put("naming:save", "x");

    HttpResponse<String> withStolen = newcomer.site().post("/account", stolen);
    newcomer
        .site()
        .post(
            "/account", Map.of("naming:name", "Sans état", "naming:save", "x", "naming", "naming"));
    stolen.put("jakarta.faces.ViewState", "-1:-1; DROP TABLE person");
    HttpResponse<String> withTampered = newcomer.site().post("/account", stolen);

    assertThat(withStolen.statusCode()).isEqualTo(409);
    assertThat(withTampered.statusCode()).isEqualTo(409);
    assertThat(newcomer.site().get("/account").body()).contains("value=\"Samia Test\"");
  }

  @Test
  void openingAnAddressChangesNothing() {
    Newcomer newcomer = Newcomer.arrive();

    newcomer.site().get("/account?naming=naming&naming:name=Autre&naming:save=x&leave:leave=x");
    newcomer.site().get("/account?close=close&close:sure=on&close:erase=x");

    assertThat(newcomer.site().get("/account").body()).contains("value=\"Samia Test\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/sign-in",
        "/nowhere",
        "/assets/palabre.css",
        "/api/v1/health",
        "/api/v1/nowhere",
        "/jakarta.faces.resource/nothing.js.xhtml",
        "/administration"
      })
  void everyAnswerCarriesTheHeaders(String page) {
    HttpResponse<String> answer = Site.visitor().get(page, "Origin", "https://evil.example");
    Map<String, List<String>> headers = answer.headers().map();

    assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
    assertThat(headers.get("x-frame-options")).containsExactly("DENY");
    assertThat(headers.get("referrer-policy")).containsExactly("same-origin");
    assertThat(headers.get("cross-origin-opener-policy")).containsExactly("same-origin");
    assertThat(headers).containsKey("permissions-policy");
    assertThat(headers.get("content-security-policy")).hasSize(1);
    assertThat(headers.get("content-security-policy").get(0))
        .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'")
        .doesNotContain("unsafe-eval");
    assertThat(headers).doesNotContainKeys("access-control-allow-origin", "x-powered-by");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nowhere, 404, Il n’y a rien à cette adresse",
    "GET, /en/nowhere, 404, There is nothing at this address",
    "POST, /, 405, Cette page ne fait que se lire",
    "PROPFIND, /, 405, Cette page ne fait que se lire",
  })
  void errorsAreToldInPlainWordsAndKeepTheirStatus(
      String method, String page, int status, String words) {
    HttpResponse<String> answer =
        Site.visitor().method(method, page, "Origin", TestServer.address());

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(words).doesNotContain("Payara");
  }

  @Test
  void traceIsOff() {
    HttpResponse<String> answer = Site.visitor().method("TRACE", "/", "X-Secret", "mirror");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.body()).doesNotContain("mirror");
  }

  @Test
  void aBodyNobodyNeedsIsRefused() {
    HttpResponse<String> answer =
        Site.visitor().post("/sign-in", Map.of("signIn:email", "a".repeat(1 << 20)));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void aForgedHostDoesNotReachTheLinksOfMails() throws InterruptedException {
    Newcomer newcomer = Newcomer.arrive();
    String from = "127.0.0.1";
    String form = RawRequest.send(from, "GET /password HTTP/1.1\r\nHost: evil.example\r\n", "");
    Map<String, String> fields = Site.hiddenFields(form);
    int cookie = form.indexOf("JSESSIONID=");
    String body = "ask=ask&ask:send=x&ask:email=" + newcomer.email();
    for (String every : List.of("jakarta.faces.ViewState", "primefaces.nonce")) {
      body += "&" + every + "=" + URLEncoder.encode(fields.get(every), StandardCharsets.UTF_8);
    }
    String answer =
        RawRequest.send(
            from,
            "POST /password HTTP/1.1\r\nHost: evil.example\r\nOrigin: http://evil.example\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nCookie: "
                + form.substring(cookie, form.indexOf(';', cookie))
                + "\r\nContent-Length: "
                + body.length()
                + "\r\n",
            body);

    assertThat(answer).startsWith("HTTP/1.1 302");
    Mailbox.awaitLink(newcomer.email(), "/password/");
    assertThat(Mailbox.await(newcomer.email())).doesNotContain("evil.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in?to=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/administration/people?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/%3Cscript%3Ealert(1)%3C/script%3E",
        "/invitation/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/sign-in?sent=%3Cscript%3Ealert(1)%3C/script%3E"
      })
  void whatAnAddressSaysIsNeverRun(String address) {
    HttpResponse<String> answer = Newcomer.administrator().get(address);

    assertThat(answer.body()).doesNotContain("<script>alert(1)");
  }

  @Test
  void aNameIsTextEverywhere() {
    Newcomer newcomer = Newcomer.arrive();
    String name = "<img src=x onerror=alert(1)>#{7*7}${7*7}";
    newcomer.site().submit("/account", Map.of("naming:name", name, "naming:save", "x"));

    for (Site site : new Site[] {newcomer.site(), Newcomer.administrator()}) {
      for (String page : new String[] {"/", "/account", "/administration/people?q=onerror"}) {
        assertThat(site.get(page).body()).doesNotContain("<img src=x").doesNotContain("49${");
      }
    }
    assertThat(newcomer.site().get("/account").body()).contains("#{7*7}${7*7}");
  }
}
