package org.palabre.debate;

import static org.palabre.access.PlatformPermission.DISCUSS_AMENDMENTS;
import static org.palabre.access.PlatformPermission.LEAD_TEXTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.debate.Remark.State;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.spi.SpaceFacts;
import org.palabre.text.Amendment;
import org.palabre.text.Amendments;
import org.palabre.text.TextHolds;

/**
 * The discussion of amendments: whoever may read the text reads it, oldest first; whoever is signed
 * in besides takes part, until the amendment is answered.
 */
@ApplicationScoped
public class Remarks {

  /** How many remarks one person writes in an hour at most, everywhere. */
  public static final int MOST_AN_HOUR = 20;

  private static final int LONGEST = 2_000;
  private static final int LONGEST_REASON = 300;
  private static final int MOST = 2_000;
  private static final Duration HOUR = Duration.ofHours(1);

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Amendments amendments;
  private final TextHolds holds;
  private final Event<AmendmentDiscussed> discussed;

  /** For the container's proxy. */
  protected Remarks() {
    this(null, null, null, null, null);
  }

  @Inject
  Remarks(
      Access access,
      CurrentActor actor,
      Amendments amendments,
      TextHolds holds,
      Event<AmendmentDiscussed> discussed) {
    this.access = access;
    this.actor = actor;
    this.amendments = amendments;
    this.holds = holds;
    this.discussed = discussed;
  }

  /** Remarks on an amendment found by its reader, oldest first. */
  public List<Remark> of(Amendment amendment, int skip, int limit) {
    return entities
        .createQuery(
            "SELECT r FROM TextRemark r WHERE r.amendmentId = :amendment ORDER BY r.id",
            Remark.class)
        .setParameter("amendment", amendment.getId())
        .setFirstResult(skip)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many there are. */
  public long count(Amendment amendment) {
    return entities
        .createQuery(
            "SELECT COUNT(r) FROM TextRemark r WHERE r.amendmentId = :amendment", Long.class)
        .setParameter("amendment", amendment.getId())
        .getSingleResult();
  }

  /** One remark on an amendment found by its reader. */
  public Optional<Remark> find(Amendment amendment, UUID id) {
    return Optional.ofNullable(id)
        .map(known -> entities.find(Remark.class, known))
        .filter(remark -> remark.getAmendmentId().equals(amendment.getId()));
  }

  /** Those who take part, by their first remark: who may not see names is told the number. */
  public List<UUID> authors(Amendment amendment) {
    return entities
        .createQuery(
            "SELECT r.writtenBy FROM TextRemark r WHERE r.amendmentId = :amendment"
                + " AND r.writtenBy IS NOT NULL GROUP BY r.writtenBy ORDER BY MIN(r.writtenAt)",
            UUID.class)
        .setParameter("amendment", amendment.getId())
        .getResultList();
  }

  /** The actor's own remarks on an amendment found by them that still stand, oldest first. */
  public List<Remark> own(Amendment amendment) {
    return entities
        .createQuery(
            "SELECT r FROM TextRemark r WHERE r.amendmentId = :amendment AND r.writtenBy = :me"
                + " AND r.state <> :gone ORDER BY r.id",
            Remark.class)
        .setParameter("amendment", amendment.getId())
        .setParameter("me", actor.person())
        .setParameter("gone", State.WITHDRAWN)
        .getResultList();
  }

  /** Whether the actor wrote it. */
  public boolean isOwn(Remark remark) {
    return actor.get().person().filter(me -> me.equals(remark.getWrittenBy())).isPresent();
  }

  /**
   * Says something about an amendment.
   *
   * @param words plain text, at most 2,000 characters
   * @param key made for the form: the same form sent twice says it once
   * @throws Refusal if nothing is said, it is too long, the amendment was answered, or there are
   *     too many
   * @throws AccessDenied if the actor may not read the text, or is not signed in
   */
  @Transactional
  public Remark write(SpaceFacts space, UUID amendmentId, String words, UUID key) {
    access.require(DISCUSS_AMENDMENTS, space);
    Amendment amendment = holds.amendment(space, amendmentId);
    Optional<Remark> before = sentWith(amendment, key);
    if (before.isPresent()) {
      return before.get();
    }
    if (!amendment.isOpen()) {
      throw new Refusal("", "debate.remark.over");
    }
    String fit = PlainText.lines("words", words, LONGEST);
    requirePace(amendment);
    Remark remark = new Remark(amendment.getId(), fit, actor.person(), key);
    entities.persist(remark);
    entities.flush();
    discussed.fire(new AmendmentDiscussed(amendment.getId(), space.id()));
    return remark;
  }

  /**
   * Takes one's own remark back: its words are gone for good.
   *
   * @throws AccessDenied if it is somebody else's, or of an amendment the actor may not read
   */
  @Transactional
  public void withdraw(SpaceFacts space, UUID id) {
    Remark remark = locked(space, id);
    if (!isOwn(remark)) {
      throw new AccessDenied("The remark %s is not theirs.".formatted(id));
    }
    remark.withdraw();
  }

  /**
   * Hides a remark, for those who lead the space.
   *
   * @param reason why; shown in its place
   * @throws Refusal if no reason is given, or its author took it back
   * @throws AccessDenied if the actor may not lead texts there
   */
  @Transactional
  public void hide(SpaceFacts space, UUID id, String reason) {
    access.require(LEAD_TEXTS, space);
    Remark remark = locked(space, id);
    String fit = PlainText.line("reason", reason, LONGEST_REASON);
    if (remark.getState() == State.WITHDRAWN) {
      throw new Refusal("", "debate.remark.withdrawn");
    }
    remark.hide(fit);
  }

  private Remark locked(SpaceFacts space, UUID id) {
    Remark remark = entities.find(Remark.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (remark == null || amendments.find(space, remark.getAmendmentId()).isEmpty()) {
      throw new AccessDenied("There is no remark %s for the actor.".formatted(id));
    }
    return remark;
  }

  private void requirePace(Amendment amendment) {
    long lately =
        entities
            .createQuery(
                "SELECT COUNT(r) FROM TextRemark r WHERE r.writtenBy = :me AND r.writtenAt > :since",
                Long.class)
            .setParameter("me", actor.person())
            .setParameter("since", Instant.now().minus(HOUR))
            .getSingleResult();
    if (lately >= MOST_AN_HOUR) {
      throw new Refusal("", "debate.remark.pace", MOST_AN_HOUR);
    }
    if (count(amendment) >= MOST) {
      throw new Refusal("", "debate.remark.tooMany", MOST);
    }
  }

  private Optional<Remark> sentWith(Amendment amendment, UUID key) {
    return entities
        .createQuery(
            "SELECT r FROM TextRemark r WHERE r.amendmentId = :amendment AND r.sentKey = :key",
            Remark.class)
        .setParameter("amendment", amendment.getId())
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }
}
