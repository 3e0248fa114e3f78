package org.palabre.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.acceptance.Site;

/** The mails of the demonstration. */
final class Mailbox {

  private static final int PATIENCE = 50;
  private static final long PAUSE_MILLIS = 200;

  private Mailbox() {}

  /** The whole last mail to somebody, as HTML, once it is there. */
  static String await(String recipient) throws InterruptedException {
    Optional<String> mail = Optional.empty();
    for (int i = 0; i < PATIENCE && mail.isEmpty(); i++) {
      mail = find(recipient);
      if (mail.isEmpty()) {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
    assertThat(mail).as("a mail to " + recipient).isPresent();
    return mail.orElseThrow();
  }

  /** The address, on this site, of the link in the last mail to somebody that begins like this. */
  static String awaitLink(String recipient, String start) throws InterruptedException {
    Pattern link = Pattern.compile(Pattern.quote(start) + "[\\w-]+");
    String address = "";
    for (int i = 0; i < PATIENCE && address.isEmpty(); i++) {
      Matcher found = link.matcher(find(recipient).orElse(""));
      if (found.find()) {
        address = found.group();
      } else {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
    assertThat(address).as("a link to " + start + " for " + recipient).isNotEmpty();
    return address;
  }

  private static Optional<String> find(String recipient) {
    for (String mail : Site.visitor().get("/demo/mailbox").body().split("<article")) {
      if (mail.contains(recipient)) {
        return Optional.of(mail);
      }
    }
    return Optional.empty();
  }
}
