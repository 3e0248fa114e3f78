package org.palabre.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.drafting.DraftingSession.State;
import org.palabre.meeting.Meeting;
import org.palabre.spi.SpaceFacts;
import org.palabre.text.Text;
import org.palabre.text.Texts;

/**
 * Reads drafting sessions. What a session changed is of the version it worked on: as long as that
 * is a draft, it is read by whoever reads the draft.
 */
@ApplicationScoped
public class Sessions {

  /** A text is seldom worked on more often; its page adds up what each changed. */
  private static final int MOST_SHOWN = 20;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Texts texts;

  /** For the container's proxy. */
  protected Sessions() {
    this(null);
  }

  @Inject
  Sessions(Texts texts) {
    this.texts = texts;
  }

  /** The latest sessions of a text found by its reader that they may read, latest first. */
  public List<DraftingSession> of(SpaceFacts space, Text text) {
    return entities
        .createQuery(
            "SELECT s FROM DraftingSession s WHERE s.textId = :text ORDER BY s.id DESC",
            DraftingSession.class)
        .setParameter("text", text.getId())
        .getResultStream()
        .filter(session -> isReadable(space, text, session))
        .limit(MOST_SHOWN)
        .toList();
  }

  /**
   * One session of a text of this space; empty when there is none, or the actor may not read it.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public Optional<DraftingSession> find(SpaceFacts space, UUID id) {
    return Optional.ofNullable(id)
        .map(known -> entities.find(DraftingSession.class, known))
        .filter(session -> isReadable(space, session));
  }

  /** The session that a meeting found by its reader is; empty when it is none, or not for them. */
  public Optional<DraftingSession> at(SpaceFacts space, Meeting meeting) {
    return atMeeting(meeting.getId()).filter(session -> isReadable(space, session));
  }

  Optional<DraftingSession> atMeeting(UUID meeting) {
    return entities
        .createQuery(
            "SELECT s FROM DraftingSession s WHERE s.meetingId = :meeting", DraftingSession.class)
        .setParameter("meeting", meeting)
        .getResultStream()
        .findFirst();
  }

  /** The articles of a session found here, in the order of the text. */
  public List<SessionArticle> articles(DraftingSession session) {
    return entities
        .createQuery(
            "SELECT s FROM SessionArticle s, TextArticle a WHERE a.id = s.articleId"
                + " AND s.sessionId = :session ORDER BY a.position, a.id",
            SessionArticle.class)
        .setParameter("session", session.getId())
        .getResultList();
  }

  /**
   * How many articles each session of a text found here changed, to the letter; one that changed
   * none is not listed.
   */
  public Map<UUID, Long> changed(Text text) {
    Map<UUID, Long> counts = new HashMap<>();
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT s.id, COUNT(*) FROM text_session s"
                    + " JOIN text_session_article a ON a.session_id = s.id"
                    + " WHERE s.text_id = ?"
                    + " AND NOT (BINARY a.before_heading <=> BINARY a.after_heading"
                    + " AND BINARY a.before_body <=> BINARY a.after_body"
                    + " AND BINARY a.before_values <=> BINARY a.after_values)"
                    + " GROUP BY s.id")
            .setParameter(1, text.getId())
            .getResultList();
    for (Object row : rows) {
      Object[] count = (Object[]) row;
      counts.put(UUID.fromString(count[0].toString()), ((Number) count[1]).longValue());
    }
    return counts;
  }

  private boolean isReadable(SpaceFacts space, DraftingSession session) {
    return texts
        .find(space, session.getTextId())
        .filter(text -> isReadable(space, text, session))
        .isPresent();
  }

  private boolean isReadable(SpaceFacts space, Text text, DraftingSession session) {
    boolean gone = session.getState() == State.PLANNED && session.getMeetingId().isEmpty();
    boolean working =
        session.getState() != State.ENDED || session.getForVersion() == text.nextNumber();
    boolean draft = text.getState() == Text.State.DRAFT && working;
    return !gone && (!draft || texts.isWorkReadable(text, space));
  }
}
