package org.palabre.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.palabre.mail.Mail;
import org.palabre.mail.SiteAddress;
import org.palabre.organisation.Organisations;

/**
 * Writes the mail that holds a code: how to find one's words again, not the words, since the
 * address may be mistyped.
 */
@ApplicationScoped
class CodeMails {

  private final SiteAddress site;
  private final Organisations organisations;

  /** For the container's proxy. */
  protected CodeMails() {
    this(null, null);
  }

  @Inject
  CodeMails(SiteAddress site, Organisations organisations) {
    this.site = site;
    this.organisations = organisations;
  }

  Mail code(String email, StatementCode code, String language) {
    ResourceBundle words =
        ResourceBundle.getBundle("org.palabre.statement.mails", Locale.forLanguageTag(language));
    String organisation = organisations.get().getName();
    String prefix = language.equals("en") ? "/en" : "";
    return new Mail(
        email,
        fill(words.getString("code.subject"), organisation),
        fill(
            words.getString("code.body"),
            organisation,
            code.written(),
            site.link(prefix + "/follow/" + code.text())));
  }

  private static String fill(String pattern, Object... values) {
    return new MessageFormat(pattern, Locale.ROOT).format(values);
  }
}
