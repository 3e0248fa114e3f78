package org.palabre.notification;

import static org.palabre.access.PlatformPermission.READ_NEWS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;

/** How often somebody wants news by mail, and of which spaces they want none. */
@ApplicationScoped
public class NewsChoices {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final MailTimes times;

  /** For the container's proxy. */
  protected NewsChoices() {
    this(null, null, null);
  }

  @Inject
  NewsChoices(Access access, CurrentActor actor, MailTimes times) {
    this.access = access;
    this.actor = actor;
    this.times = times;
  }

  /** What the actor chose; one mail a day for somebody who did not. */
  public Rhythm rhythm() {
    access.require(READ_NEWS);
    List<?> chosen =
        entities
            .createNativeQuery("SELECT rhythm FROM news_choice WHERE person_id = ?")
            .setParameter(1, actor.person())
            .getResultList();
    return chosen.isEmpty() ? Rhythm.DAILY : Rhythm.valueOf(chosen.get(0).toString());
  }

  /** Chooses. */
  @Transactional
  public void choose(Rhythm rhythm, String language) {
    access.require(READ_NEWS);
    if (rhythm() == Rhythm.NEVER) {
      // What happened meanwhile was not to be mailed.
      entities
          .createNativeQuery(
              "UPDATE news_item SET mailed_at = UTC_TIMESTAMP(6) WHERE person_id = ?"
                  + " AND mailed_at IS NULL")
          .setParameter(1, actor.person())
          .executeUpdate();
    }
    entities
        .createNativeQuery(
            "INSERT INTO news_choice (person_id, rhythm, language, next_at) VALUES (?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE rhythm = VALUES(rhythm),"
                + " language = VALUES(language), next_at = VALUES(next_at)")
        .setParameter(1, actor.person())
        .setParameter(2, rhythm.name())
        .setParameter(3, language)
        .setParameter(4, times.due(rhythm))
        .executeUpdate();
  }

  /** Whether the token of a mail belongs to somebody who still wants news by mail. */
  public boolean isMailedBy(UUID token) {
    return !entities
        .createNativeQuery("SELECT 1 FROM news_choice WHERE token = ? AND rhythm <> 'NEVER'")
        .setParameter(1, token)
        .getResultList()
        .isEmpty();
  }

  /** Mails no news any more to whom the token of a mail belongs, if to anybody. */
  @Transactional
  public void stop(UUID token) {
    entities
        .createNativeQuery("UPDATE news_choice SET rhythm = 'NEVER' WHERE token = ?")
        .setParameter(1, token)
        .executeUpdate();
  }

  /** The spaces of which the actor wants no news. */
  public List<UUID> muted() {
    access.require(READ_NEWS);
    List<?> ids =
        entities
            .createNativeQuery("SELECT space_id FROM news_mute WHERE person_id = ?")
            .setParameter(1, actor.person())
            .getResultList();
    return ids.stream().map(id -> UUID.fromString(id.toString())).toList();
  }

  /** Wants no news of these spaces, and news of all others. */
  @Transactional
  public void mute(List<UUID> spaces) {
    access.require(READ_NEWS);
    entities
        .createNativeQuery("DELETE FROM news_mute WHERE person_id = ?")
        .setParameter(1, actor.person())
        .executeUpdate();
    for (UUID space : spaces) {
      entities
          .createNativeQuery(
              "INSERT IGNORE INTO news_mute (person_id, space_id)"
                  + " SELECT ?, s.id FROM space s WHERE s.id = ?")
          .setParameter(1, actor.person())
          .setParameter(2, space)
          .executeUpdate();
    }
  }
}
