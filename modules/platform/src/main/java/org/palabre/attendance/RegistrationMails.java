package org.palabre.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.MessageFormat;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.mail.Mail;
import org.palabre.mail.Outbox;
import org.palabre.mail.SiteAddress;
import org.palabre.meeting.Meeting;
import org.palabre.organisation.Organisations;
import org.palabre.people.Account;

/** Writes the mails about a meeting: what, when, where, and the link that changes or takes back. */
@ApplicationScoped
class RegistrationMails {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Outbox outbox;
  private final SiteAddress site;
  private final Organisations organisations;
  private final MeetingPaths paths;
  private final MeetingReaders readers;

  /** For the container's proxy. */
  protected RegistrationMails() {
    this(null, null, null, null, null);
  }

  @Inject
  RegistrationMails(
      Outbox outbox,
      SiteAddress site,
      Organisations organisations,
      MeetingPaths paths,
      MeetingReaders readers) {
    this.outbox = outbox;
    this.site = site;
    this.organisations = organisations;
    this.paths = paths;
    this.readers = readers;
  }

  /**
   * Tells somebody who registered, if they may still read the meeting.
   *
   * @param what the mail's key: {@code placed}, {@code waiting}, {@code cancelled}…
   */
  void tell(Registration registration, Meeting meeting, String what) {
    if (!readers.mayRead(registration, meeting)) {
      return;
    }
    addressOf(registration)
        .ifPresent(
            address -> {
              String language = registration.getLanguage();
              write(
                  address,
                  meeting,
                  what,
                  language,
                  site.link(prefix(language) + "/registration/" + registration.getToken()),
                  meeting.getCancelReason());
              registration.mailed();
            });
  }

  /** Invites somebody; says whether the meeting is anywhere to be seen. */
  boolean invite(String address, Meeting meeting, String word, String language) {
    return paths
        .page(meeting)
        .map(
            page -> {
              write(address, meeting, "invite", language, site.link(prefix(language) + page), word);
              return true;
            })
        .orElse(false);
  }

  private Optional<String> addressOf(Registration registration) {
    return registration
        .getPersonId()
        .map(
            person ->
                Optional.ofNullable(entities.find(Account.class, person))
                    .filter(account -> !account.isClosed())
                    .map(Account::getEmail))
        .orElse(Optional.ofNullable(registration.getEmail()));
  }

  private void write(
      String address, Meeting meeting, String what, String language, String link, String more) {
    ResourceBundle words =
        ResourceBundle.getBundle("org.palabre.attendance.mails", Locale.forLanguageTag(language));
    String organisation = organisations.get().getName();
    String where =
        Stream.of(meeting.getPlace(), meeting.getAddress(), meeting.getLink())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
    String said = more.isEmpty() ? "" : more + "\n\n";
    String subject = fill(words.getString(what + ".subject"), meeting.getTitle(), organisation);
    String body =
        fill(
            words.getString(what + ".body"),
            meeting.getTitle(),
            when(meeting.getStartsAt(), words, language),
            where,
            link,
            said,
            paths.spaceName(meeting),
            organisation);
    outbox.put(new Mail(address, Mail.subject(subject), body));
  }

  private static String when(LocalDateTime start, ResourceBundle words, String language) {
    String pattern = words.getString(start.getMinute() == 0 ? "when.hour" : "when");
    return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language)).format(start);
  }

  private static String fill(String pattern, Object... values) {
    return new MessageFormat(pattern, Locale.ROOT).format(values);
  }

  private static String prefix(String language) {
    return language.equals("en") ? "/en" : "";
  }
}
