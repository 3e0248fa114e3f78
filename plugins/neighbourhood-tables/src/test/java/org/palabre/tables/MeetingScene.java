package org.palabre.tables;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.meeting.ItemPlan;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.MeetingPlan;
import org.palabre.meeting.MeetingWork;

/** Meetings for a test, made through the services in the name of whoever acts. */
@ApplicationScoped
public class MeetingScene {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  @Inject private MeetingWork work;

  /** A meeting in so many days, announced. */
  public UUID announced(UUID space, int days) {
    UUID meeting = work.plan(space, plan(days, "Salle A"), UUID.randomUUID()).getId();
    work.announce(space, meeting);
    return meeting;
  }

  /** What is planned for so many days from now, at half past six in the evening. */
  public MeetingPlan plan(int days, String place) {
    LocalDateTime start =
        LocalDateTime.now().plusDays(days).withHour(18).withMinute(30).withSecond(0).withNano(0);
    return new MeetingPlan(
        "Réunion " + Scene.tag(),
        Meeting.Kind.MEETING,
        "",
        Audience.SPACE,
        start,
        start.plusHours(2),
        place,
        "",
        "",
        null);
  }

  /** One more item of its agenda. */
  public UUID item(UUID space, UUID meeting, String title, Integer minutes) {
    return work.addItem(space, meeting, new ItemPlan(title, "", "", minutes), UUID.randomUUID())
        .getId();
  }

  /** Lets time pass: the meeting is so much later, or earlier, without anybody being told. */
  @Transactional
  public void shift(UUID meeting, Duration by) {
    entities
        .createNativeQuery(
            "UPDATE meeting SET starts_at = starts_at + INTERVAL ?1 SECOND, ends_at = ends_at +"
                + " INTERVAL ?1 SECOND, starts_utc = starts_utc + INTERVAL ?1 SECOND, ends_utc ="
                + " ends_utc + INTERVAL ?1 SECOND WHERE id = ?2")
        .setParameter(1, by.toSeconds())
        .setParameter(2, meeting)
        .executeUpdate();
  }
}
