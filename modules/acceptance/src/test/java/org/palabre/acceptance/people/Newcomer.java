package org.palabre.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/**
 * Somebody invited for one test, who has accepted.
 *
 * @param site their browser, signed in
 * @param email their address
 * @param password their password
 */
record Newcomer(Site site, String email, String password) {

  static final String PASSWORD = "le bus 32 est en retard";

  private static final Pattern INVITATION = Pattern.compile("/invitation/[\\w-]+");

  /** Invites and accepts. */
  static Newcomer arrive(String... roles) {
    Newcomer newcomer = new Newcomer(Site.visitor(), freeEmail(), PASSWORD);
    HttpResponse<String> accepted = accept(newcomer.site, invite(newcomer.email, roles), PASSWORD);
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(302);
    return newcomer;
  }

  /** An address nobody has. */
  static String freeEmail() {
    return "p-" + UUID.randomUUID() + "@demo.example";
  }

  /** Invites as the administrator; the address of the invitation on this site. */
  static String invite(String email, String... roles) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("invite:email", email);
    fields.put("invite:send", "x");
    for (String role : roles) {
      fields.put("invite:roles", role);
    }
    String page = administrator().submit("/administration/people", fields).body();
    Matcher link = INVITATION.matcher(page);
    assertThat(link.find()).as(page).isTrue();
    return link.group();
  }

  /** The administrator's browser, signed in once for all these tests. */
  static Site administrator() {
    return Administrator.SITE;
  }

  private static final class Administrator {
    private static final Site SITE = SignedIn.as("administrator");
  }

  /** Accepts an invitation. */
  static HttpResponse<String> accept(Site site, String invitation, String password) {
    return site.submit(
        invitation,
        Map.of(
            "invitation:name", "Samia Test",
            "invitation:password", password,
            "invitation:accept", "x"));
  }

  /** Signs in somewhere. */
  static HttpResponse<String> signIn(Site site, String email, String password) {
    return site.submit(
        "/sign-in",
        Map.of("signIn:email", email, "signIn:password", password, "signIn:enter", "x"));
  }

  /** Whether this browser is signed in. */
  static boolean isIn(Site site) {
    return site.get("/account").statusCode() == 200;
  }
}
