package org.palabre.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import org.palabre.commitment.Answer;
import org.palabre.commitment.AnswerLinks;
import org.palabre.commitment.Commitment;
import org.palabre.followup.LinkPost.Recipient;
import org.palabre.language.Shortened;
import org.palabre.language.WrittenDay;
import org.palabre.mail.Mail;
import org.palabre.mail.SiteAddress;
import org.palabre.organisation.Organisations;
import org.palabre.people.OneTimeToken;
import org.palabre.space.Space;
import org.palabre.space.Spaces;

/** Writes the mails that hold a link to answer by: what is asked, no words of residents. */
@ApplicationScoped
class LinkMails {

  private static final int LONGEST_ASKED = 400;

  private final SiteAddress site;
  private final Organisations organisations;
  private final Spaces spaces;

  /** For the container's proxy. */
  protected LinkMails() {
    this(null, null, null);
  }

  @Inject
  LinkMails(SiteAddress site, Organisations organisations, Spaces spaces) {
    this.site = site;
    this.organisations = organisations;
    this.spaces = spaces;
  }

  /** The mail of a kind: {@code request} tells of something asked, {@code chase} reminds of it. */
  Mail write(String kind, Commitment asked, Recipient to, OneTimeToken token) {
    Locale locale = Locale.forLanguageTag(to.language());
    ResourceBundle words = ResourceBundle.getBundle("org.palabre.followup.mails", locale);
    String space = spaces.find(asked.getSpaceId()).map(Space::getName).orElse("");
    LocalDate today = organisations.today();
    String prefix = to.language().equals("en") ? "/en" : "";
    String due =
        asked.getDueOn() == null
            ? words.getString("due.none")
            : fill(
                words.getString(asked.isLate(today) ? "due.late" : "due"),
                WrittenDay.of(asked.getDueOn(), locale));
    return new Mail(
        to.email(),
        Mail.subject(fill(words.getString(kind + ".subject"), space)),
        fill(
            words.getString(kind + ".body"),
            space,
            asked.getAskedOf().name(),
            Shortened.to(LONGEST_ASKED, asked.getWhat()),
            due,
            site.link(prefix + "/answer/" + token.text()),
            WrittenDay.of(today.plusDays(AnswerLinks.LIFE.toDays()), locale),
            site.link(prefix + "/desk"),
            organisations.get().getName()));
  }

  /** The mail that tells of an answer that came by a link. */
  Mail answered(Commitment asked, Answer answer, Recipient to) {
    Locale locale = Locale.forLanguageTag(to.language());
    ResourceBundle words = ResourceBundle.getBundle("org.palabre.followup.mails", locale);
    String space = spaces.find(asked.getSpaceId()).map(Space::getName).orElse("");
    String prefix = to.language().equals("en") ? "/en" : "";
    return new Mail(
        to.email(),
        Mail.subject(fill(words.getString("answered.subject"), space)),
        fill(
            words.getString("answered.body"),
            space,
            asked.getAskedOf().name(),
            Shortened.to(LONGEST_ASKED, asked.getWhat()),
            answer.getWrittenBy(),
            site.link(prefix + "/desk/" + asked.getId()),
            organisations.get().getName()));
  }

  private static String fill(String pattern, Object... values) {
    return new MessageFormat(pattern, Locale.ROOT).format(values);
  }
}
