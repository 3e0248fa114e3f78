package org.palabre.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;

/**
 * Locks a meeting that is to be changed, after whatever {@link MeetingMoves} has locked before it.
 */
@ApplicationScoped
public class MeetingLock {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Event<MeetingMoves> moves;

  /** For the container's proxy. */
  protected MeetingLock() {
    this(null);
  }

  @Inject
  MeetingLock(Event<MeetingMoves> moves) {
    this.moves = moves;
  }

  /** The meeting as it is now, locked until the transaction ends; empty when there is none. */
  @Transactional(TxType.MANDATORY)
  public Optional<Meeting> lock(UUID meeting) {
    moves.fire(new MeetingMoves(meeting));
    return Optional.ofNullable(
        entities.find(Meeting.class, meeting, LockModeType.PESSIMISTIC_WRITE));
  }
}
