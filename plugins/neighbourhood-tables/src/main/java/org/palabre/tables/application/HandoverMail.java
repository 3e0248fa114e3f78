package org.palabre.tables.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.mail.Mail;
import org.palabre.mail.Outbox;
import org.palabre.mail.SiteAddress;
import org.palabre.people.Accounts;
import org.palabre.space.Space;
import org.palabre.space.Spaces;

/**
 * Tells a member by mail that a table is offered to them. Who offers it and their word are read on
 * the table's page, not here: a mail cannot be taken back when they are erased.
 */
@ApplicationScoped
class HandoverMail {

  private final Outbox outbox;
  private final SiteAddress site;
  private final Accounts accounts;
  private final Spaces spaces;

  /** For the container's proxy. */
  protected HandoverMail() {
    this(null, null, null, null);
  }

  @Inject
  HandoverMail(Outbox outbox, SiteAddress site, Accounts accounts, Spaces spaces) {
    this.outbox = outbox;
    this.site = site;
    this.accounts = accounts;
    this.spaces = spaces;
  }

  /** Writes it in the running transaction; nobody without an account gets one. */
  void offer(UUID table, UUID successor, String language) {
    ResourceBundle words = ResourceBundle.getBundle("tables", Locale.forLanguageTag(language));
    Space space = spaces.find(table).orElseThrow();
    String prefix = language.equals("en") ? "/en" : "";
    Object[] said = {
      space.getName(), site.link(prefix + "/tables/" + space.getSlug() + "/team/take-over")
    };
    accounts
        .of(successor)
        .ifPresent(
            account ->
                outbox.put(
                    new Mail(
                        account.getEmail(),
                        fill(words.getString("handover.mail.subject"), said),
                        fill(words.getString("handover.mail.body"), said))));
  }

  private static String fill(String pattern, Object... values) {
    return new MessageFormat(pattern, Locale.ROOT).format(values);
  }
}
