package org.palabre.text;

import static org.palabre.access.PlatformPermission.LEAD_TEXTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.journal.Journal;
import org.palabre.meeting.Meeting;
import org.palabre.organisation.Organisations;
import org.palabre.project.Dates;
import org.palabre.text.Text.State;

/**
 * Takes texts from one step of their life to the next, for those who lead the space. Of two people
 * who take the same step one does, the other is told.
 */
@ApplicationScoped
public class TextSteps {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Texts texts;
  private final Workshop workshop;
  private final TextMails mails;
  private final Organisations organisations;
  private final Event<TextAdopted> adopted;
  private final Journal journal;

  /** For the container's proxy. */
  protected TextSteps() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  TextSteps(
      Access access,
      CurrentActor actor,
      Texts texts,
      Workshop workshop,
      TextMails mails,
      Organisations organisations,
      Event<TextAdopted> adopted,
      Journal journal) {
    this.access = access;
    this.actor = actor;
    this.texts = texts;
    this.workshop = workshop;
    this.mails = mails;
    this.organisations = organisations;
    this.adopted = adopted;
    this.journal = journal;
  }

  /**
   * Opens a draft to amendments.
   *
   * @param seen the text's version that the actor saw
   * @throws Refusal if somebody was quicker, or it has no article
   * @throws org.palabre.access.AccessDenied if the actor may not lead texts there
   */
  @Transactional
  public void discuss(UUID space, UUID id, int seen) {
    Text text = locked(space, id);
    requireSeen(text, seen, text.getState() == State.DRAFT);
    requireArticles(text);
    text.discuss();
  }

  /**
   * Adopts the version being worked on, discussed or not: it is in force, and what it fixes binds.
   * Amendments that nobody answered stay proposed, for the next version; their authors are told.
   *
   * @param seen the {@link Texts#mark} that the actor saw
   * @throws Refusal if somebody adopted it or changed a word of it since, it has no article, or the
   *     record is of a day to come, before the last adoption, or of a meeting of elsewhere
   */
  @Transactional
  public Adoption adopt(UUID space, UUID id, long seen, AdoptionRecord record) {
    Text text = locked(space, id);
    requireSeen(text, seen, text.getState() != State.ADOPTED, texts.mark(text));
    List<Article> articles = requireArticles(text);
    requireSound(text, record);
    text.adopt();
    Adoption adoption = new Adoption(text, record, actor.person());
    entities.persist(adoption);
    entities.flush();
    for (int i = 0; i < articles.size(); i++) {
      entities.persist(new AdoptedArticle(adoption.getId(), articles.get(i), i + 1));
    }
    entities.flush();
    journal.record("text.adopted", Optional.of(space), id, facts(adoption, articles));
    adopted.fire(new TextAdopted(id, space, adoption.getNumber()));
    mails.tellOfAdoption(text);
    return adoption;
  }

  /**
   * Takes an adopted text up again: a draft beside the version in force.
   *
   * @param seen the text's version that the actor saw
   * @throws Refusal if somebody was quicker
   */
  @Transactional
  public void takeUp(UUID space, UUID id, int seen) {
    Text text = locked(space, id);
    requireSeen(text, seen, text.getState() == State.ADOPTED);
    text.takeUp();
  }

  private static Map<String, String> facts(Adoption adoption, List<Article> articles) {
    List<ArticleText> words = articles.stream().map(Article::getText).toList();
    return Map.of(
        "number", Integer.toString(adoption.getNumber()),
        "adoptedOn", adoption.getAdoptedOn().toString(),
        "sha256", AdoptedWords.sha256(adoption.getTitle(), words));
  }

  private Text locked(UUID space, UUID id) {
    access.require(LEAD_TEXTS, space);
    return workshop.locked(space, id);
  }

  private static void requireSeen(Text text, int seen, boolean fits) {
    requireSeen(text, seen, fits, text.getVersion());
  }

  private static void requireSeen(Text text, long seen, boolean fits, long now) {
    if (!fits) {
      throw new Refusal("", "text.overtaken." + text.getState());
    }
    if (seen != now) {
      throw new Refusal("", "text.overtaken");
    }
  }

  private List<Article> requireArticles(Text text) {
    List<Article> articles = workshop.articles(text);
    if (articles.isEmpty()) {
      throw new Refusal("", "text.empty");
    }
    return articles;
  }

  private void requireSound(Text text, AdoptionRecord record) {
    Dates.requirePlausible("on", record.on());
    Dates.requirePast("on", record.on(), organisations.today());
    texts
        .adoption(text, text.getAdoptions())
        .filter(last -> record.on().isBefore(last.getAdoptedOn()))
        .ifPresent(
            last -> {
              throw new Refusal("on", "text.adoption.beforeLast", last.getNumber());
            });
    if (record.meeting() != null) {
      Meeting meeting = entities.find(Meeting.class, record.meeting());
      if (meeting == null || !meeting.getSpaceId().equals(text.getSpaceId())) {
        throw new Refusal("meeting", "text.adoption.meeting.gone");
      }
    }
  }
}
