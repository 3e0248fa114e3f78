package org.palabre.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.language.WrittenDay;
import org.palabre.mail.Mail;
import org.palabre.mail.Outbox;
import org.palabre.mail.SiteAddress;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meetings;
import org.palabre.organisation.Organisations;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Space;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.spi.SpaceFacts.Visibility;

/** Writes the mails about minutes: where to read them, no words of theirs. */
@ApplicationScoped
class MinutesMails {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Outbox outbox;
  private final SiteAddress site;
  private final Organisations organisations;
  private final PluginRegistry plugins;
  private final Attended attended;
  private final Meetings meetings;

  /** For the container's proxy. */
  protected MinutesMails() {
    this(null, null, null, null, null, null);
  }

  @Inject
  MinutesMails(
      Outbox outbox,
      SiteAddress site,
      Organisations organisations,
      PluginRegistry plugins,
      Attended attended,
      Meetings meetings) {
    this.outbox = outbox;
    this.site = site;
    this.organisations = organisations;
    this.plugins = plugins;
    this.attended = attended;
    this.meetings = meetings;
  }

  /** Tells those who attended that the minutes can be read; says how many they are. */
  int tellOfSending(Minutes minutes) {
    Meeting meeting = entities.find(Meeting.class, minutes.getMeetingId());
    List<Recipient> recipients = recipients(attended.persons(meeting));
    recipients.forEach(to -> outbox.put(mail(to, "sent", meeting)));
    return recipients.size();
  }

  /** Tells those who attended and have no account, once everybody can read the minutes. */
  void tellOfPublishing(Minutes minutes) {
    Meeting meeting = entities.find(Meeting.class, minutes.getMeetingId());
    Space space = entities.find(Space.class, meeting.getSpaceId());
    boolean everybodys =
        meeting.getAudience() == Audience.SPACE
            && meeting.getState() != Meeting.State.DRAFT
            && space.getVisibility() == Visibility.PUBLIC
            && (space.getStage() == Stage.OPEN || space.getStage() == Stage.CLOSED);
    if (everybodys) {
      attended
          .addresses(meeting)
          .forEach(
              one ->
                  outbox.put(
                      mail(
                          new Recipient(one.email().orElseThrow(), one.language().orElse("fr")),
                          "published",
                          meeting)));
    }
  }

  /** Tells whoever proposed an amendment what became of it, as long as they may read it. */
  void tellOfAnswer(Amendment amendment, MinutesEntry entry) {
    if (amendment.getProposedBy() == null) {
      return;
    }
    Minutes minutes = entities.find(Minutes.class, entry.getMinutesId());
    Meeting meeting = entities.find(Meeting.class, minutes.getMeetingId());
    String which = amendment.getState() == Amendment.State.ACCEPTED ? "accepted" : "refused";
    if (meetings.isReadable(meeting, amendment.getProposedBy())) {
      recipients(List.of(amendment.getProposedBy()))
          .forEach(to -> outbox.put(mail(to, which, meeting)));
    }
  }

  /** Those of them who have an open account, each in the language of their news. */
  private List<Recipient> recipients(Collection<UUID> persons) {
    if (persons.isEmpty()) {
      return List.of();
    }
    Query query =
        entities.createNativeQuery(
            "SELECT a.email, COALESCE(c.language, 'fr') FROM account a LEFT JOIN news_choice c"
                + " ON c.person_id = a.person_id WHERE a.closed = FALSE AND a.person_id IN ("
                + String.join(",", Collections.nCopies(persons.size(), "?"))
                + ") ORDER BY a.person_id");
    int at = 1;
    for (UUID person : persons) {
      query.setParameter(at++, person);
    }
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Recipient((String) row[0], (String) row[1]))
        .toList();
  }

  private Mail mail(Recipient to, String which, Meeting meeting) {
    Locale locale = Locale.forLanguageTag(to.language());
    ResourceBundle words = ResourceBundle.getBundle("org.palabre.minutes.mails", locale);
    Space space = entities.find(Space.class, meeting.getSpaceId());
    String day = WrittenDay.of(meeting.getStartsAt().toLocalDate(), locale);
    String link =
        site.link(
            "%s/%s/%s/agenda/minutes?id=%s"
                .formatted(
                    to.language().equals("en") ? "/en" : "",
                    plugins.ownerOfKind(space.getKind()).orElseThrow().id(),
                    space.getSlug(),
                    meeting.getId()));
    Object[] values = {
      meeting.getTitle(), day, space.getName(), link, organisations.get().getName()
    };
    String subject =
        new MessageFormat(words.getString(which + ".subject"), Locale.ROOT).format(values);
    return new Mail(
        to.email(),
        Mail.subject(subject),
        new MessageFormat(words.getString(which + ".body"), Locale.ROOT).format(values));
  }

  /** Whom to write to, and in which language. */
  private record Recipient(String email, String language) {}
}
