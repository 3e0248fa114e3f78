package org.palabre.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.palabre.attendance.Registration.Place;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meeting.State;

/**
 * Reminds those who have a place: two days before, and in the morning of the day those who want it.
 * Who registered later than that was written to then, and is not again.
 */
@ApplicationScoped
class Reminders {

  private static final Duration BEFORE = Duration.ofDays(2);
  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final int MOST = 500;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final RegistrationMails mails;

  /** For the container's proxy. */
  protected Reminders() {
    this(null);
  }

  @Inject
  Reminders(RegistrationMails mails) {
    this.mails = mails;
  }

  /** Whose reminder is due: {@link #remind} each. */
  @Transactional
  List<Due> due(Instant now) {
    return entities
        .createQuery(
            "SELECT r, m FROM Registration r, Meeting m WHERE m.id = r.meetingId"
                + " AND r.place = :placed AND m.state = :announced AND m.startsUtc > :now"
                + " AND m.startsUtc <= :soon AND ((r.remind = TRUE AND r.remindedAt IS NULL) OR"
                + " (r.remindDay = TRUE AND r.remindedDayAt IS NULL)) ORDER BY m.startsUtc, r.id",
            Object[].class)
        .setParameter("placed", Place.PLACED)
        .setParameter("announced", State.ANNOUNCED)
        .setParameter("now", now)
        .setParameter("soon", now.plus(BEFORE))
        .getResultList()
        .stream()
        .flatMap(row -> due((Registration) row[0], (Meeting) row[1], now).stream())
        .limit(MOST)
        .toList();
  }

  private static List<Due> due(Registration one, Meeting meeting, Instant now) {
    boolean early = one.getPlacedAt().isBefore(meeting.getStartsUtc().minus(BEFORE));
    if (one.isRemind() && !one.isReminded(false) && early && !isTheDay(meeting, now)) {
      return List.of(new Due(one.getId(), false));
    }
    boolean beforeTheDay =
        one.getPlacedAt()
            .atZone(meeting.getZone())
            .toLocalDate()
            .isBefore(meeting.getStartsAt().toLocalDate());
    return one.isRemindDay()
            && !one.isReminded(true)
            && beforeTheDay
            && isTheDay(meeting, now)
            && !now.atZone(meeting.getZone()).toLocalTime().isBefore(MORNING)
        ? List.of(new Due(one.getId(), true))
        : List.of();
  }

  private static boolean isTheDay(Meeting meeting, Instant now) {
    ZonedDateTime there = now.atZone(meeting.getZone());
    return there.toLocalDate().equals(meeting.getStartsAt().toLocalDate());
  }

  /** Reminds somebody once: another node that found them too waits here, and finds it done. */
  @Transactional
  void remind(Due due) {
    Registration one =
        entities.find(Registration.class, due.registration(), LockModeType.PESSIMISTIC_WRITE);
    if (one != null && one.getPlace() == Place.PLACED && !one.isReminded(due.ofTheDay())) {
      Meeting meeting = entities.find(Meeting.class, one.getMeetingId());
      mails.tell(one, meeting, due.ofTheDay() ? "remindDay" : "remind");
      one.reminded(due.ofTheDay());
    }
  }

  /**
   * A reminder.
   *
   * @param registration whose
   * @param ofTheDay whether it is the day's, or the one two days before
   */
  record Due(UUID registration, boolean ofTheDay) {}
}
