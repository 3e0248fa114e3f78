package org.palabre.commitment;

import static org.palabre.access.PlatformPermission.ANSWER_REQUESTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.commitment.Commitment.State;
import org.palabre.statement.Statement;

/**
 * What waits for a department or an official: the commitments that were shown to them, and what was
 * shown beside. Nothing else of the spaces these come from.
 */
@ApplicationScoped
public class Desk {

  private static final String MINE =
      " FROM Commitment c WHERE EXISTS (SELECT d FROM Disclosure d WHERE d.commitmentId = c.id"
          + " AND d.statementId IS NULL AND d.revokedAt IS NULL"
          + " AND (d.personId = :me OR d.bodyId IN"
          + " (SELECT b.id FROM Body b JOIN b.members m WHERE m = :me)))";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Replies replies;

  /** For the container's proxy. */
  protected Desk() {
    this(null, null, null);
  }

  @Inject
  Desk(Access access, CurrentActor actor, Replies replies) {
    this.access = access;
    this.actor = actor;
    this.replies = replies;
  }

  /**
   * What waits for the actor, the longest overdue first, what has no date last.
   *
   * @throws AccessDenied if the actor answers for nobody
   */
  public List<Commitment> waiting(int limit) {
    access.require(ANSWER_REQUESTS);
    return entities
        .createQuery(
            "SELECT c"
                + MINE
                + " AND c.state IN :open ORDER BY CASE WHEN c.dueOn IS NULL THEN 1 ELSE 0 END,"
                + " c.dueOn, c.id",
            Commitment.class)
        .setParameter("me", actor.person())
        .setParameter("open", List.of(State.REQUESTED, State.PROMISED))
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many wait for the actor. */
  public long countWaiting() {
    access.require(ANSWER_REQUESTS);
    return entities
        .createQuery("SELECT COUNT(c)" + MINE + " AND c.state IN :open", Long.class)
        .setParameter("me", actor.person())
        .setParameter("open", List.of(State.REQUESTED, State.PROMISED))
        .getSingleResult();
  }

  /** How many of them are late on a day. */
  public long countLate(LocalDate today) {
    access.require(ANSWER_REQUESTS);
    return entities
        .createQuery(
            "SELECT COUNT(c)" + MINE + " AND c.state IN :open AND c.dueOn < :today", Long.class)
        .setParameter("me", actor.person())
        .setParameter("open", List.of(State.REQUESTED, State.PROMISED))
        .setParameter("today", today)
        .getSingleResult();
  }

  /** What the actor's bodies and they themselves answered for good, latest first. */
  public List<Commitment> settled(int limit) {
    access.require(ANSWER_REQUESTS);
    return entities
        .createQuery(
            "SELECT c" + MINE + " AND c.state IN :ended ORDER BY c.endedOn DESC, c.id DESC",
            Commitment.class)
        .setParameter("me", actor.person())
        .setParameter("ended", List.of(State.KEPT, State.REFUSED))
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * One commitment that was shown to the actor; empty otherwise.
   *
   * @throws AccessDenied if the actor answers for nobody
   */
  public Optional<Commitment> find(UUID id) {
    access.require(ANSWER_REQUESTS);
    return entities
        .createQuery("SELECT c" + MINE + " AND c.id = :id", Commitment.class)
        .setParameter("me", actor.person())
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** The statements shown beside a commitment found here, those not published any more left out. */
  public List<Statement> statements(Commitment found) {
    return new ArrayList<>(
        entities
            .createQuery(
                "SELECT s FROM Statement s WHERE s.state = :published AND s.id IN (SELECT"
                    + " d.statementId FROM Disclosure d WHERE d.commitmentId = :commitment"
                    + " AND d.revokedAt IS NULL) ORDER BY s.id",
                Statement.class)
            .setParameter("published", Statement.State.PUBLISHED)
            .setParameter("commitment", found.getId())
            .getResultList());
  }

  /** The answers to a commitment found here, oldest first. */
  public List<Answer> answers(Commitment found) {
    return entities
        .createQuery(
            "SELECT a FROM Answer a WHERE a.commitmentId = :id ORDER BY a.answeredOn, a.id",
            Answer.class)
        .setParameter("id", found.getId())
        .getResultList();
  }

  /**
   * Answers, in the name of whom it is asked of.
   *
   * @param key made for the form: the same form sent twice answers once
   * @throws AccessDenied if it was not shown to the actor, or was taken back
   * @throws org.palabre.input.Refusal if the answer cannot be, as {@link Reply} says
   */
  @Transactional
  public void answer(UUID id, Reply reply, UUID key) {
    Commitment commitment =
        find(id).orElseThrow(() -> new AccessDenied("Commitment %s is not theirs.".formatted(id)));
    replies.take(id, reply, commitment.getAskedOf().name(), key);
  }
}
