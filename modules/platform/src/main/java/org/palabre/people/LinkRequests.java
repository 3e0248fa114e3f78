package org.palabre.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.palabre.mail.Outbox;
import org.palabre.people.AccountLinks.Purpose;

/**
 * Sends links to those who ask for one. The mail is written after the answer has gone, so that its
 * delay does not tell whether the address has an account.
 */
@ApplicationScoped
public class LinkRequests {

  private static final Logger LOG = Logger.getLogger(LinkRequests.class.getName());

  private final Event<LinkAsked> asked;
  private final Accounts accounts;
  private final AccountLinks links;
  private final Outbox outbox;
  private final AccountMails mails;

  /** For the container's proxy. */
  protected LinkRequests() {
    this(null, null, null, null, null);
  }

  @Inject
  LinkRequests(
      Event<LinkAsked> asked,
      Accounts accounts,
      AccountLinks links,
      Outbox outbox,
      AccountMails mails) {
    this.asked = asked;
    this.accounts = accounts;
    this.links = links;
    this.outbox = outbox;
    this.mails = mails;
  }

  /**
   * Asks for a link; it is sent if the address has an open account.
   *
   * @param language the tag of the language to write in
   */
  public void ask(EmailAddress email, Purpose purpose, String language) {
    asked
        .fireAsync(new LinkAsked(email, purpose, language))
        .exceptionally(
            failure -> {
              LOG.log(Level.SEVERE, "A link that was asked for could not be sent.", failure);
              return null;
            });
  }

  @Transactional
  void send(@ObservesAsync LinkAsked wanted) {
    accounts
        .find(wanted.email().text())
        .filter(account -> !account.isClosed())
        .ifPresent(account -> send(account.getPersonId(), account.getEmail(), wanted));
  }

  private void send(UUID person, String email, LinkAsked wanted) {
    links
        .issue(person, wanted.purpose())
        .ifPresent(
            token -> outbox.put(mails.link(email, wanted.purpose(), token, wanted.language())));
  }
}
