package org.palabre.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.commitment.Commitment.State;
import org.palabre.commitment.CommitmentMoved.What;
import org.palabre.input.Refusal;
import org.palabre.organisation.Organisations;
import org.palabre.project.Dates;

/** Takes answers in, whoever gives them: one at a time for each commitment, each form once. */
@ApplicationScoped
class Replies {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final CurrentActor actor;
  private final Organisations organisations;
  private final Event<CommitmentMoved> moved;

  /** For the container's proxy. */
  protected Replies() {
    this(null, null, null);
  }

  @Inject
  Replies(CurrentActor actor, Organisations organisations, Event<CommitmentMoved> moved) {
    this.actor = actor;
    this.organisations = organisations;
    this.moved = moved;
  }

  /**
   * Keeps an answer; the caller has checked who gives it. One that is older than another that moved
   * the commitment takes its place in the order of dates and moves nothing.
   *
   * @param inNameOf who answers
   * @param key made for the form: the same form sent twice answers once
   * @throws Refusal if it answers before it was asked or in the future, or the commitment was kept
   *     already
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void take(UUID commitmentId, Reply reply, String inNameOf, UUID key) {
    UUID author = actor.get().person().orElse(null);
    keep(commitmentId, reply, new Answer(commitmentId, reply, inNameOf, author, key), key);
  }

  /** Keeps an answer that came by a link: nobody's account wrote it, whoever is signed in here. */
  @Transactional(Transactional.TxType.MANDATORY)
  void takeByLink(UUID commitmentId, Reply reply, String inNameOf, Writer writer, UUID key) {
    keep(
        commitmentId,
        reply,
        new Answer(commitmentId, reply, inNameOf, null, key).byLink(writer),
        key);
  }

  private void keep(UUID commitmentId, Reply reply, Answer answer, UUID key) {
    Commitment commitment =
        entities.find(Commitment.class, commitmentId, LockModeType.PESSIMISTIC_WRITE);
    entities.refresh(commitment);
    if (isTaken(commitmentId, key)) {
      return;
    }
    LocalDate today = organisations.today();
    Dates.requirePast("answeredOn", reply.answeredOn(), today);
    Dates.requireNear("dueOn", reply.dueOn(), today);
    if (reply.answeredOn().isBefore(commitment.getRequestedOn())) {
      throw new Refusal("answeredOn", "answer.beforeRequest");
    }
    boolean moving = reply.movesTo() != null && !isOvertaken(commitmentId, reply.answeredOn());
    if (commitment.getState() == State.KEPT && moving) {
      throw new Refusal("", "answer.kept");
    }
    entities.persist(answer);
    if (moving) {
      commitment.take(reply);
    }
    fire(commitment, moving ? what(reply.movesTo()) : What.ANSWERED, answer);
  }

  /**
   * Opens a commitment again that was noted as ended; the caller has checked who does it.
   *
   * @param inNameOf who is said to put it right
   * @param key made for the form: the same form sent twice does it once
   * @throws Refusal if it is open, or the day is not yet or before what it puts right
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void reopen(UUID commitmentId, Reopening reopening, String inNameOf, UUID key) {
    Commitment commitment =
        entities.find(Commitment.class, commitmentId, LockModeType.PESSIMISTIC_WRITE);
    entities.refresh(commitment);
    if (isTaken(commitmentId, key)) {
      return;
    }
    if (commitment.getState().isOpen()) {
      throw new Refusal("kind", "answer.reopen.open");
    }
    LocalDate today = organisations.today();
    Dates.requirePast("answeredOn", reopening.on(), today);
    Dates.requireNear("dueOn", reopening.dueOn(), today);
    if (reopening.on().isBefore(commitment.getEndedOn())) {
      throw new Refusal("answeredOn", "answer.reopen.beforeEnd");
    }
    commitment.reopen(reopening);
    Answer answer =
        new Answer(commitment, reopening, inNameOf, actor.get().person().orElse(null), key);
    entities.persist(answer);
    fire(commitment, What.ANSWERED, answer);
  }

  private void fire(Commitment commitment, What what, Answer answer) {
    moved.fire(
        new CommitmentMoved(
            commitment.getSpaceId(), commitment.getId(), what, Optional.of(answer.getId())));
  }

  /** Whether a later answer says already what it led to: one noted late is history then. */
  private boolean isOvertaken(UUID commitment, LocalDate answeredOn) {
    return !entities
        .createQuery(
            "SELECT a.id FROM Answer a WHERE a.commitmentId = :commitment"
                + " AND a.movesTo IS NOT NULL AND a.answeredOn > :on",
            UUID.class)
        .setParameter("commitment", commitment)
        .setParameter("on", answeredOn)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Whether the form with this key was kept. */
  boolean isTaken(UUID commitment, UUID key) {
    return !entities
        .createQuery(
            "SELECT a.id FROM Answer a WHERE a.commitmentId = :commitment AND a.sentKey = :key",
            UUID.class)
        .setParameter("commitment", commitment)
        .setParameter("key", key)
        .getResultList()
        .isEmpty();
  }

  private static What what(State movesTo) {
    if (movesTo == null) {
      return What.ANSWERED;
    }
    return switch (movesTo) {
      case PROMISED -> What.PROMISED;
      case KEPT -> What.KEPT;
      case REFUSED -> What.REFUSED;
      case REQUESTED -> throw new IllegalStateException("An answer does not ask.");
    };
  }
}
