package org.palabre.drafting;

import static org.palabre.access.PlatformPermission.LEAD_TEXTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.attendance.Attendees;
import org.palabre.drafting.DraftingSession.State;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.MeetingLock;
import org.palabre.meeting.Meetings;
import org.palabre.spi.SpaceFacts;
import org.palabre.store.Ids;
import org.palabre.text.Article;
import org.palabre.text.Text;
import org.palabre.text.TextHolds;
import org.palabre.text.Texts;

/**
 * Plans drafting sessions, begins and ends them, for those who lead the space. All of it holds the
 * text before anything else, so that what is noted is the whole of one moment.
 */
@ApplicationScoped
public class SessionWork {

  private static final int MOST_ARTICLES = 500;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final Meetings meetings;
  private final MeetingLock lock;
  private final Attendees attendees;
  private final Sessions sessions;
  private final Texts texts;
  private final TextHolds holds;

  /** For the container's proxy. */
  protected SessionWork() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  SessionWork(
      Access access,
      Meetings meetings,
      MeetingLock lock,
      Attendees attendees,
      Sessions sessions,
      Texts texts,
      TextHolds holds) {
    this.access = access;
    this.meetings = meetings;
    this.lock = lock;
    this.attendees = attendees;
    this.sessions = sessions;
    this.texts = texts;
    this.holds = holds;
  }

  /**
   * Makes a meeting a session of a text. Asked twice it is one session, of the articles chosen
   * last.
   *
   * @param articles the articles to work on; none is fine for a text that is yet to be written
   * @throws Refusal if the meeting is gone or cancelled, or is a session of another text or over
   *     already, or nobody works on the text
   * @throws org.palabre.access.AccessDenied if the actor may not lead texts there
   */
  @Transactional
  public DraftingSession plan(
      SpaceFacts space, UUID meetingId, UUID textId, Collection<UUID> articles) {
    access.require(LEAD_TEXTS, space);
    // The text first, as whoever adopts it at that meeting: two orders would wait for each other.
    Text text = worked(space.id(), textId);
    Meeting meeting =
        meetings
            .find(space, meetingId)
            .flatMap(one -> lock.lock(one.getId()))
            .filter(one -> one.getState() != Meeting.State.CANCELLED)
            .orElseThrow(() -> new Refusal("", "drafting.meeting.gone"));
    Optional<DraftingSession> known = sessions.atMeeting(meeting.getId());
    if (known.filter(one -> !one.getTextId().equals(textId)).isPresent()) {
      throw new Refusal("text", "drafting.session.other");
    }
    DraftingSession session = known.orElseGet(() -> begun(text, meeting));
    entities.refresh(session, LockModeType.PESSIMISTIC_WRITE);
    if (session.getState() != State.PLANNED) {
      throw new Refusal("", "drafting.session.overtaken");
    }
    session.touch(text);
    choose(session, text, articles);
    return session;
  }

  private DraftingSession begun(Text text, Meeting meeting) {
    DraftingSession session = new DraftingSession(text, meeting.getId());
    entities.persist(session);
    entities.flush();
    return session;
  }

  private void choose(DraftingSession session, Text text, Collection<UUID> articles) {
    Set<UUID> chosen = new HashSet<>(articles);
    sessions.articles(session).stream()
        .filter(one -> !chosen.remove(one.getArticleId()))
        .forEach(entities::remove);
    for (UUID id : chosen) {
      Article article =
          texts
              .article(text, id)
              .filter(one -> !one.isStruck())
              .orElseThrow(() -> new Refusal("articles", "text.article.gone"));
      entities.persist(new SessionArticle(session.getId(), article.getId()));
    }
    entities.flush();
  }

  /**
   * Makes a meeting an ordinary one again, as long as the session did not begin.
   *
   * @throws Refusal if it began
   * @throws org.palabre.access.AccessDenied if the actor may not lead texts there
   */
  @Transactional
  public void giveUp(SpaceFacts space, UUID id, int seen) {
    entities.remove(seen(space, id, seen, State.PLANNED));
  }

  /**
   * Begins a session: notes what its articles say.
   *
   * @param seen the session's version that the actor saw
   * @throws Refusal if somebody was quicker, or nobody works on the text any more
   * @throws org.palabre.access.AccessDenied if the actor may not lead texts there
   */
  @Transactional
  public void begin(SpaceFacts space, UUID id, int seen) {
    DraftingSession session = seen(space, id, seen, State.PLANNED);
    Text text = worked(space.id(), session.getTextId());
    for (SessionArticle one : sessions.articles(session)) {
      standing(text, one.getArticleId()).ifPresent(article -> one.noteBefore(article.getText()));
    }
    session.begin(text);
  }

  /**
   * Ends a session: notes what its articles say now, and those that were added meanwhile.
   *
   * @param seen the session's version that the actor saw
   * @param counted how many took part, as somebody counted them; of no meaning where the attendance
   *     sheet says it
   * @throws Refusal if somebody was quicker, or nobody counted
   * @throws org.palabre.access.AccessDenied if the actor may not lead texts there
   */
  @Transactional
  public void end(SpaceFacts space, UUID id, int seen, Optional<Presence> counted) {
    DraftingSession session = seen(space, id, seen, State.UNDERWAY);
    Text text = holds.text(space.id(), session.getTextId());
    Set<UUID> chosen = new HashSet<>();
    for (SessionArticle one : sessions.articles(session)) {
      chosen.add(one.getArticleId());
      standing(text, one.getArticleId()).ifPresent(article -> one.noteAfter(article.getText()));
    }
    for (Article article : texts.articles(text, 0, MOST_ARTICLES)) {
      boolean added = !Ids.madeAt(article.getId()).isBefore(session.getBegunAt());
      if (added && !chosen.contains(article.getId())) {
        SessionArticle one = new SessionArticle(session.getId(), article.getId());
        one.noteAfter(article.getText());
        entities.persist(one);
      }
    }
    if (text.getState() != Text.State.ADOPTED) {
      session.touch(text);
    }
    Optional<Presence> ticked = ticked(session);
    Presence presence =
        ticked.or(() -> counted).orElseThrow(() -> new Refusal("officials", "drafting.presence"));
    session.end(presence, ticked.isPresent());
  }

  /** How many of each college were ticked on the meeting's sheet; empty where none was. */
  public Optional<Presence> ticked(DraftingSession session) {
    Map<College, Integer> counts = new EnumMap<>(College.class);
    session.getMeetingId().stream()
        .flatMap(meeting -> attendees.of(meeting).stream())
        .flatMap(one -> one.person().stream())
        .map(person -> entities.find(Drafter.class, new Drafter.Key(session.getTextId(), person)))
        .filter(drafter -> drafter != null)
        .forEach(drafter -> counts.merge(drafter.getCollege(), 1, Integer::sum));
    return counts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Presence(
                counts.getOrDefault(College.OFFICIALS, 0),
                counts.getOrDefault(College.DEPARTMENTS, 0),
                counts.getOrDefault(College.RESIDENTS, 0)));
  }

  private Optional<Article> standing(Text text, UUID article) {
    return texts.article(text, article).filter(one -> !one.isStruck());
  }

  private Text worked(UUID space, UUID id) {
    Text text = holds.text(space, id);
    if (text.getState() == Text.State.ADOPTED) {
      throw new Refusal("", "drafting.session.adopted");
    }
    return text;
  }

  private DraftingSession seen(SpaceFacts space, UUID id, int version, State state) {
    access.require(LEAD_TEXTS, space);
    DraftingSession session =
        sessions.find(space, id).orElseThrow(() -> new Refusal("", "drafting.session.gone"));
    holds.text(space.id(), session.getTextId());
    entities.refresh(session, LockModeType.PESSIMISTIC_WRITE);
    if (session.getVersion() != version || session.getState() != state) {
      throw new Refusal("", "drafting.session.overtaken");
    }
    return session;
  }
}
