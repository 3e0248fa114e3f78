package org.palabre.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.attendance.Registration.Place;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meeting.State;
import org.palabre.meeting.MeetingMoves;

/**
 * Gives places, one person after the other: whoever does locks the meeting's plan first, so that
 * two who take the last place at once do not both have it. Always the plan, then the meeting, then
 * registrations: in another order two could wait for each other.
 */
@ApplicationScoped
class Places {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final RegistrationMails mails;
  private final MeetingReaders readers;

  /** For the container's proxy. */
  protected Places() {
    this(null, null);
  }

  @Inject
  Places(RegistrationMails mails, MeetingReaders readers) {
    this.mails = mails;
    this.readers = readers;
  }

  /** The meeting's plan, locked until the transaction ends; empty when nobody ever registers. */
  Optional<RegistrationPlan> lock(UUID meeting) {
    return Optional.ofNullable(
        entities.find(RegistrationPlan.class, meeting, LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * The meeting's plan, locked, and the meeting read anew: it may have moved while this waited, and
   * cannot any more until the transaction ends.
   */
  Optional<RegistrationPlan> lock(Meeting meeting) {
    Optional<RegistrationPlan> plan = lock(meeting.getId());
    entities.refresh(meeting);
    return plan;
  }

  /** Whoever moves the meeting writes to those who registered: they wait here like everybody. */
  void moves(@Observes MeetingMoves moves) {
    lock(moves.meeting());
  }

  /**
   * Goes on only if one may register now.
   *
   * @throws Refusal saying why not
   */
  void requireOpen(RegistrationPlan plan, Meeting meeting) {
    closed(plan.terms(), meeting, Instant.now())
        .ifPresent(
            why -> {
              throw new Refusal("", why);
            });
  }

  /**
   * Goes on only if the meeting is still to come: who asked in time confirms until it begins.
   *
   * @throws Refusal saying why not
   */
  void requireTakingPlace(Meeting meeting) {
    if (meeting.getState() == State.CANCELLED) {
      throw new Refusal("", "registration.cancelled");
    }
    if (!meeting.getStartsUtc().isAfter(Instant.now())) {
      throw new Refusal("", "registration.past");
    }
  }

  /** Why one may not register: a key of the words; empty when one may. */
  static Optional<String> closed(RegistrationTerms terms, Meeting meeting, Instant now) {
    if (meeting.getState() == State.CANCELLED) {
      return Optional.of("registration.cancelled");
    }
    if (!meeting.getStartsUtc().isAfter(now)) {
      return Optional.of("registration.past");
    }
    if (!terms.open() || meeting.getState() == State.DRAFT) {
      return Optional.of("registration.closed");
    }
    LocalDateTime until = terms.closesAt();
    return until == null || until.atZone(meeting.getZone()).toInstant().isAfter(now)
        ? Optional.empty()
        : Optional.of("registration.late");
  }

  /** How many places are taken. */
  long taken(UUID meeting) {
    Long heads =
        entities
            .createQuery(
                "SELECT SUM(r.companions + 1) FROM Registration r WHERE r.meetingId = :meeting"
                    + " AND r.place = :placed",
                Long.class)
            .setParameter("meeting", meeting)
            .setParameter("placed", Place.PLACED)
            .getSingleResult();
    return heads == null ? 0 : heads;
  }

  /** How many places are left; the most there can be when they are not counted. */
  long left(RegistrationTerms terms, UUID meeting) {
    return terms.capacity() == null
        ? RegistrationTerms.MOST_PLACES
        : Math.max(0, terms.capacity() - taken(meeting));
  }

  /** Gives somebody a place, or has them wait for one; the plan is locked. */
  void seat(RegistrationPlan plan, Registration registration) {
    if (left(plan.terms(), plan.getMeetingId()) >= registration.heads()) {
      registration.place();
    } else {
      registration.queue();
    }
  }

  /**
   * Gives free places to those who wait, in the order they asked, and tells them. Who brings more
   * along than there are places lets others pass, so that no chair stays empty; so does who may not
   * read the meeting any more. The plan is locked.
   */
  void moveUp(RegistrationPlan plan, Meeting meeting) {
    boolean takesPlace = meeting.getState() == State.ANNOUNCED;
    if (!takesPlace || !meeting.getStartsUtc().isAfter(Instant.now())) {
      return;
    }
    long left = left(plan.terms(), plan.getMeetingId());
    for (Registration waiting : waiting(plan.getMeetingId())) {
      if (waiting.heads() <= left && readers.mayRead(waiting, meeting)) {
        waiting.place();
        left -= waiting.heads();
        mails.tell(waiting, meeting, "movedUp");
      }
    }
  }

  private List<Registration> waiting(UUID meeting) {
    return entities
        .createQuery(
            "SELECT r FROM Registration r WHERE r.meetingId = :meeting AND r.place = :waiting"
                + " ORDER BY r.askedAt, r.id",
            Registration.class)
        .setParameter("meeting", meeting)
        .setParameter("waiting", Place.WAITING)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }
}
