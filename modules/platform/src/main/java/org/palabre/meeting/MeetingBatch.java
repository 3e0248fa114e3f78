package org.palabre.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.ZoneId;
import java.util.UUID;
import org.palabre.meeting.Meeting.State;
import org.palabre.meeting.MeetingMoved.What;

/**
 * Makes and changes meetings many at a time, for a series or an import: the caller has checked who
 * may. What is made announced is not told one by one; what changes later is.
 */
@ApplicationScoped
public class MeetingBatch {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final MeetingLock lock;
  private final Event<MeetingMoved> moved;

  /** For the container's proxy. */
  protected MeetingBatch() {
    this(null, null);
  }

  @Inject
  MeetingBatch(MeetingLock lock, Event<MeetingMoved> moved) {
    this.lock = lock;
    this.moved = moved;
  }

  /**
   * Makes a meeting.
   *
   * @param by who planned it, or null
   * @param announced whether it stands in the agenda at once
   */
  @Transactional(TxType.MANDATORY)
  public Meeting make(UUID space, MeetingPlan plan, ZoneId zone, UUID by, boolean announced) {
    Meeting meeting = new Meeting(space, plan, zone, by, null);
    if (announced) {
      meeting.announce();
    }
    entities.persist(meeting);
    return meeting;
  }

  /** Writes a meeting down otherwise. */
  @Transactional(TxType.MANDATORY)
  public void rewrite(Meeting meeting, MeetingPlan plan) {
    lock.lock(meeting.getId());
    if (meeting.write(plan) && meeting.getState() == State.ANNOUNCED) {
      moved.fire(new MeetingMoved(meeting.getSpaceId(), meeting.getId(), What.MOVED));
    }
  }

  /** Says that a meeting does not take place; a draft is gone, nobody knew of it. */
  @Transactional(TxType.MANDATORY)
  public void callOff(Meeting meeting, String reason) {
    lock.lock(meeting.getId());
    if (meeting.getState() == State.DRAFT) {
      entities.remove(meeting);
    } else if (meeting.getState() == State.ANNOUNCED) {
      meeting.cancel(reason);
      moved.fire(new MeetingMoved(meeting.getSpaceId(), meeting.getId(), What.CANCELLED));
    }
  }
}
