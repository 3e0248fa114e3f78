package org.palabre.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.acceptance.RawRequest;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.TestServer;

/** Getting in: for those who should, and nobody else. */
class SignInIT {

  private static final String WRONG = "ne vont pas ensemble";
  private static final String SLOWED = "trop d’essais";

  @Test
  void knownAndUnknownAccountsGetTheSameAnswerAfterTheSameTime() {
    String known = SignedIn.Account.of(TestServer.data(), "elected-official").email();
    Site site = Site.visitor();
    long[] knownTimes = new long[3];
    long[] unknownTimes = new long[3];
    for (int i = 0; i < knownTimes.length; i++) {
      knownTimes[i] = timeOf(site, known);
      unknownTimes[i] = timeOf(site, Newcomer.freeEmail());
    }
    SignedIn.as("elected-official");

    Arrays.sort(knownTimes);
    Arrays.sort(unknownTimes);
    assertThat((double) knownTimes[0] / unknownTimes[0]).isBetween(0.4, 2.5);
  }

  private static long timeOf(Site site, String email) {
    Map<String, String> fields = Site.hiddenFields(site.get("/sign-in").body());
    fields.putAll(
        Map.of("signIn:email", email, "signIn:password", "un mot de passe", "signIn:enter", "x"));
    long start = System.nanoTime();
    HttpResponse<String> answer = site.post("/sign-in", fields);
    long took = System.nanoTime() - start;
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(WRONG);
    return took;
  }

  @Test
  void askingForALinkSaysTheSameWhetherThereIsAnAccount() {
    String known = SignedIn.Account.of(TestServer.data(), "resident").email();

    HttpResponse<String> forKnown = askForLink(Site.visitor(), known);
    HttpResponse<String> forUnknown = askForLink(Site.visitor(), Newcomer.freeEmail());

    assertThat(forKnown.statusCode()).isEqualTo(302).isEqualTo(forUnknown.statusCode());
    assertThat(forKnown.headers().firstValue("Location"))
        .isEqualTo(forUnknown.headers().firstValue("Location"));
  }

  @Test
  void guessingOneAccountIsSlowedEvenWithTheRightPassword() {
    Newcomer newcomer = Newcomer.arrive();
    for (int i = 0; i < 5; i++) {
      assertThat(Newcomer.signIn(Site.visitor(), newcomer.email(), "essai " + i).body())
          .contains(WRONG);
    }

    HttpResponse<String> answer =
        Newcomer.signIn(Site.visitor(), newcomer.email(), newcomer.password());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(SLOWED);
  }

  @Test
  void sprayingManyAccountsIsSlowedAndAForgedForwardedForDoesNotHelp() {
    // Another loopback address, so that the other tests are not slowed with this one.
    String from = "127.0.0.9";
    String form = RawRequest.send(from, head("GET", "", 0, 0), "");
    String cookie = between(form, "JSESSIONID=", ";");
    Map<String, String> fields = new LinkedHashMap<>(Site.hiddenFields(form));
    int slowedAt = 0;
    for (int i = 1; i <= 60 && slowedAt == 0; i++) {
      fields.put("signIn:email", Newcomer.freeEmail());
      fields.put("signIn:password", "Marseille2026!");
      fields.put("signIn:enter", "x");
      String body = encode(fields);
      String answer = RawRequest.send(from, head("POST", cookie, body.length(), i), body);
      assertThat(answer).startsWith("HTTP/1.1 200");
      slowedAt = answer.contains(SLOWED) ? i : 0;
    }

    assertThat(slowedAt).isEqualTo(51);
  }

  private static String head(String method, String cookie, int length, int number) {
    return """
        %s /sign-in HTTP/1.1
        Host: %s
        Origin: %s
        X-Forwarded-For: 203.0.113.%d
        Cookie: JSESSIONID=%s
        Content-Type: application/x-www-form-urlencoded
        Content-Length: %d
        """
        .formatted(
            method,
            TestServer.address().substring("http://".length()),
            TestServer.address(),
            number,
            cookie,
            length)
        .replace("\n", "\r\n");
  }

  @Test
  void aSignInLinkWorksOnceAndOnlyForWhatItIs() throws InterruptedException {
    Newcomer newcomer = Newcomer.arrive();
    askForLink(Site.visitor(), newcomer.email());
    String link = Mailbox.awaitLink(newcomer.email(), "/sign-in/");
    String token = link.substring("/sign-in/".length());

    assertThat(Site.visitor().get("/password/" + token).body()).contains("n’est plus valable");
    assertThat(Site.visitor().get("/invitation/" + token).body()).contains("n’est plus valable");
    Site first = Site.visitor();
    first.get(link);
    Site second = Site.visitor();
    Map<String, String> secondForm = Site.hiddenFields(second.get(link).body());
    secondForm.put("link:enter", "x");

    assertThat(first.submit(link, Map.of("link:enter", "x")).statusCode()).isEqualTo(302);
    assertThat(Newcomer.isIn(first)).isTrue();
    assertThat(second.post(link, secondForm).body()).contains("n’est plus valable");
    assertThat(Newcomer.isIn(second)).isFalse();
  }

  @Test
  void anInvitationWorksOnce() {
    String invitation = Newcomer.invite(Newcomer.freeEmail());

    assertThat(Newcomer.accept(Site.visitor(), invitation, Newcomer.PASSWORD).statusCode())
        .isEqualTo(302);
    assertThat(Site.visitor().get(invitation).body()).contains("a déjà servi");
    assertThat(Site.visitor().get("/invitation/made-up").body()).contains("a déjà servi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"motdepasse123", "AZERTYUIOP2026", "samia test 13", "aaaaaaaaaaaaaa", "court"})
  void aPasswordThatIsTriedFirstIsRefusedWithAReason(String password) {
    Site site = Site.visitor();
    String invitation = Newcomer.invite(Newcomer.freeEmail());

    HttpResponse<String> answer = Newcomer.accept(site, invitation, password);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Ce mot de passe").contains("value=\"Samia Test\"");
    assertThat(Newcomer.isIn(site)).isFalse();
  }

  @Test
  void aPasswordOf128CharactersWorksWhole() {
    String password =
        "Le banc de la place est cassé depuis mars, et personne. ".repeat(3).substring(0, 127)
            + "!";
    String email = Newcomer.freeEmail();
    assertThat(Newcomer.accept(Site.visitor(), Newcomer.invite(email), password).statusCode())
        .isEqualTo(302);

    assertThat(Newcomer.signIn(Site.visitor(), email, password.substring(0, 127)).statusCode())
        .isEqualTo(200);
    assertThat(Newcomer.signIn(Site.visitor(), email, password).statusCode()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/%5Cevil.example",
        "javascript:alert(1)"
      })
  void signingInNeverLeadsToAnotherSite(String to) {
    Site site = Site.visitor();
    SignedIn.Account agent = SignedIn.Account.of(TestServer.data(), "department-agent");

    HttpResponse<String> answer =
        site.submit(
            "/sign-in?to=" + to,
            Map.of(
                "signIn:email", agent.email(),
                "signIn:password", agent.password(),
                "signIn:enter", "x"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .isEqualTo(TestServer.address() + "/");
  }

  private static HttpResponse<String> askForLink(Site site, String email) {
    return site.submit("/sign-in", Map.of("signIn:email", email, "signIn:link", "x"));
  }

  private static String between(String text, String before, String after) {
    int start = text.indexOf(before) + before.length();
    return text.substring(start, text.indexOf(after, start));
  }

  private static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
