package org.palabre.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.palabre.mail.Mail;
import org.palabre.mail.SiteAddress;
import org.palabre.organisation.Organisations;
import org.palabre.people.AccountLinks.Purpose;

/** Writes the mails about accounts, in the language of whoever asked. */
@ApplicationScoped
class AccountMails {

  private final SiteAddress site;
  private final Organisations organisations;

  /** For the container's proxy. */
  protected AccountMails() {
    this(null, null);
  }

  @Inject
  AccountMails(SiteAddress site, Organisations organisations) {
    this.site = site;
    this.organisations = organisations;
  }

  /** The mail with a sign-in or password link. */
  Mail link(String email, Purpose purpose, OneTimeToken token, String language) {
    return switch (purpose) {
      case SIGN_IN -> write(email, "signIn", "/sign-in/" + token.text(), language);
      case PASSWORD -> write(email, "password", "/password/" + token.text(), language);
    };
  }

  /** The mail with an invitation. */
  Mail invitation(String email, OneTimeToken token, String language) {
    return write(email, "invitation", "/invitation/" + token.text(), language);
  }

  /** The whole link of an invitation. */
  String invitationLink(OneTimeToken token, String language) {
    return site.link(prefix(language) + "/invitation/" + token.text());
  }

  private Mail write(String email, String subject, String page, String language) {
    ResourceBundle words =
        ResourceBundle.getBundle("org.palabre.people.mails", Locale.forLanguageTag(language));
    String organisation = organisations.get().getName();
    String link = site.link(prefix(language) + page);
    return new Mail(
        email,
        fill(words.getString(subject + ".subject"), organisation, link),
        fill(words.getString(subject + ".body"), organisation, link));
  }

  private static String fill(String pattern, Object... values) {
    return new MessageFormat(pattern, Locale.ROOT).format(values);
  }

  private static String prefix(String language) {
    return language.equals("en") ? "/en" : "";
  }
}
