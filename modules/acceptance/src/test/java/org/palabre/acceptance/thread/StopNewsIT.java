package org.palabre.acceptance.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.Site;

/** A mail program stops the news of an address with the link of a mail's header alone. */
class StopNewsIT {

  @Test
  void stopsWithOneClickAndAsksWhoeverOnlyOpensTheLink() {
    ThreadTable table = ThreadTable.open("PUBLIC");
    table.hear("Un banc");
    String theme = table.group("Bancs");
    String email = "passant" + System.nanoTime() + "@example.org";
    Site passer = Site.visitor();
    String path = table.tool() + "/tell-me?of=" + theme;
    ThreadTable.target(FilledForm.on(passer, path, "mail").with("email", email).press("ask"));
    String mail = mailTo(email);
    String token = ThreadTable.find(mail, "(?<=/notify/)[0-9a-f-]{36}");
    String stop = "/api/v1/news/stop/" + token;

    assertThat(ThreadTable.target(passer.get(stop))).endsWith("/notify/" + token);
    assertThat(passer.get("/notify/" + token).body()).contains("Oui, me prévenir");
    Map<String, String> oneClick = Map.of("List-Unsubscribe", "One-Click");
    assertThat(passer.post(stop, oneClick, new String[0]).statusCode()).isEqualTo(200);

    assertThat(passer.get("/notify/" + token).body()).contains("Ce lien ne sert plus");
    String unknown = "/api/v1/news/stop/" + UUID.randomUUID();
    assertThat(passer.post(unknown, oneClick, new String[0]).statusCode())
        .as("whether a token is known is not told")
        .isEqualTo(200);
    assertThat(passer.post("/api/v1/news/stop/x", oneClick, new String[0]).statusCode())
        .as("anything else still needs to come from our pages")
        .isEqualTo(403);
  }

  private static String mailTo(String email) {
    for (String mail : Site.visitor().get("/demo/mailbox").body().split("<article")) {
      if (mail.contains(email)) {
        return mail;
      }
    }
    throw new AssertionError("There is no mail to " + email);
  }
}
