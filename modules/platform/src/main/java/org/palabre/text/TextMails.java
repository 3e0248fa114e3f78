package org.palabre.text;

import static org.palabre.access.PlatformPermission.LEAD_THREADS;
import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.mail.Mail;
import org.palabre.mail.Outbox;
import org.palabre.mail.SiteAddress;
import org.palabre.organisation.Organisations;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Space;
import org.palabre.text.Text.State;

/** Writes to those who proposed amendments: what became of them and where to read it. */
@ApplicationScoped
class TextMails {

  private static final String AUTHORS =
      "SELECT DISTINCT a.email, COALESCE(c.language, 'fr'), a.person_id FROM account a LEFT JOIN news_choice c"
          + " ON c.person_id = a.person_id JOIN text_amendment m ON m.proposed_by = a.person_id"
          + " WHERE a.closed = FALSE AND ";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final Outbox outbox;
  private final SiteAddress site;
  private final Organisations organisations;
  private final PluginRegistry plugins;
  private final Texts texts;
  private final Drafters drafters;

  /** For the container's proxy. */
  protected TextMails() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  TextMails(
      Access access,
      Outbox outbox,
      SiteAddress site,
      Organisations organisations,
      PluginRegistry plugins,
      Texts texts,
      Drafters drafters) {
    this.access = access;
    this.outbox = outbox;
    this.site = site;
    this.organisations = organisations;
    this.plugins = plugins;
    this.texts = texts;
    this.drafters = drafters;
  }

  /** Tells whoever proposed an amendment that it was answered. */
  void tellOfAnswer(Text text, Amendment amendment) {
    String which =
        amendment.getState() == Amendment.State.REFUSED
            ? "refused"
            : amendment.isReworded() ? "reworded" : "accepted";
    Query author =
        entities.createNativeQuery(AUTHORS + "m.id = ?").setParameter(1, amendment.getId());
    send(
        author,
        which,
        text,
        "text-amendment?id=%s&of=%s".formatted(text.getId(), amendment.getId()));
  }

  /** Tells those whose amendments nobody answered before the adoption that they are kept. */
  void tellOfAdoption(Text text) {
    Query authors =
        entities
            .createNativeQuery(AUTHORS + "m.text_id = ? AND m.state = 'PROPOSED' ORDER BY a.email")
            .setParameter(1, text.getId());
    send(authors, "kept", text, text.getId().toString());
  }

  private void send(Query recipients, String which, Text text, String page) {
    List<?> rows = recipients.getResultList();
    for (Object row : rows) {
      Object[] to = (Object[]) row;
      UUID person = UUID.fromString(to[2].toString());
      if (isReadable(text, person)) {
        String title = isWorkReadable(text, person) ? text.getTitle() : texts.adoptedTitle(text);
        outbox.put(mail((String) to[0], (String) to[1], which, text, title, page));
      }
    }
  }

  /** Asked again for each: whoever may not read a text any more hears nothing of it. */
  private boolean isReadable(Text text, UUID person) {
    return access.may(person, READ_SPACE, text.getSpaceId())
        && (text.getAudience() == Audience.SPACE || isWriter(text, person));
  }

  private boolean isWorkReadable(Text text, UUID person) {
    return text.getState() == State.DISCUSSED
        || (text.getState() == State.DRAFT && isWriter(text, person));
  }

  private boolean isWriter(Text text, UUID person) {
    return access.may(person, LEAD_THREADS, text.getSpaceId()) || drafters.isDrafting(text, person);
  }

  private Mail mail(
      String email, String language, String which, Text text, String title, String page) {
    ResourceBundle words =
        ResourceBundle.getBundle("org.palabre.text.mails", Locale.forLanguageTag(language));
    Space space = entities.find(Space.class, text.getSpaceId());
    String link =
        site.link(
            "%s/%s/%s/texts/%s"
                .formatted(
                    language.equals("en") ? "/en" : "",
                    plugins.ownerOfKind(space.getKind()).orElseThrow().id(),
                    space.getSlug(),
                    page));
    Object[] values = {
      title, space.getName(), link, organisations.get().getName(), text.getAdoptions()
    };
    String subject =
        new MessageFormat(words.getString(which + ".subject"), Locale.ROOT).format(values);
    return new Mail(
        email,
        Mail.subject(subject),
        new MessageFormat(words.getString(which + ".body"), Locale.ROOT).format(values));
  }
}
