package org.palabre.facilitation;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.palabre.access.Access;
import org.palabre.attendance.Attendees;
import org.palabre.daily.DayBegun;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;

/**
 * Who of those ticked as present has not spoken yet, so that a facilitator gives them the floor.
 *
 * <p>Kept while the meeting is held and erased when it ends, at the latest in the night after: that
 * somebody speaks up, or keeps silent, at a meeting on a public matter may tell their opinions
 * (GDPR, article 9), and nobody needs to know it the next day. Nothing but those who hold the
 * meeting reads it, no export and no minutes.
 */
@ApplicationScoped
public class SpeakingRound {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final Attendees attendees;

  /** For the container's proxy. */
  protected SpeakingRound() {
    this(null, null);
  }

  @Inject
  SpeakingRound(Access access, Attendees attendees) {
    this.access = access;
    this.attendees = attendees;
  }

  /** Those present who have a name, those who have not spoken first. */
  public List<Speaker> speakers(UUID space, UUID meeting) {
    requireHeld(space, meeting);
    Set<UUID> spoke = spoke(meeting);
    List<Speaker> all =
        attendees.of(meeting).stream()
            .filter(one -> one.name().isPresent())
            .map(one -> new Speaker(one.id(), one.name().get(), spoke.contains(one.id())))
            .toList();
    return Stream.concat(
            all.stream().filter(one -> !one.spoke()), all.stream().filter(Speaker::spoke))
        .toList();
  }

  /**
   * Notes that somebody has spoken, or has not.
   *
   * @throws Refusal if they are not ticked as present
   */
  @Transactional
  public void spoke(UUID space, UUID meeting, UUID attendee, boolean spoke) {
    requireHeld(space, meeting);
    if (!spoke) {
      run(
          "DELETE FROM speaking_turn WHERE attendance_id = ?1 AND meeting_id = ?2",
          attendee,
          meeting);
      return;
    }
    int noted =
        run(
            "INSERT INTO speaking_turn (attendance_id, meeting_id, spoke_at) SELECT a.id,"
                + " a.meeting_id, UTC_TIMESTAMP(6) FROM attendance a WHERE a.id = ?1 AND"
                + " a.meeting_id = ?2 ON DUPLICATE KEY UPDATE attendance_id = attendance_id",
            attendee,
            meeting);
    if (noted == 0 && !spoke(meeting).contains(attendee)) {
      throw new Refusal("", "attendance.unknown");
    }
  }

  /** Begins anew: nobody has spoken. */
  @Transactional
  public void anew(UUID space, UUID meeting) {
    requireHeld(space, meeting);
    forget(meeting);
  }

  /** Erases the round of a meeting that ended. */
  void forget(UUID meeting) {
    entities
        .createNativeQuery("DELETE FROM speaking_turn WHERE meeting_id = ?")
        .setParameter(1, meeting)
        .executeUpdate();
  }

  /** Erases the rounds of meetings that nobody ended. */
  @Transactional
  void dayBegun(@Observes DayBegun day) {
    entities
        .createNativeQuery(
            "DELETE t FROM speaking_turn t JOIN meeting m ON m.id = t.meeting_id"
                + " WHERE m.ends_utc < UTC_TIMESTAMP(6)")
        .executeUpdate();
  }

  private Set<UUID> spoke(UUID meeting) {
    Set<UUID> ids = new HashSet<>();
    entities
        .createNativeQuery("SELECT attendance_id FROM speaking_turn WHERE meeting_id = ?")
        .setParameter(1, meeting)
        .getResultList()
        .forEach(id -> ids.add(UUID.fromString(id.toString())));
    return ids;
  }

  private void requireHeld(UUID space, UUID meeting) {
    access.require(HOLD_MEETINGS, space);
    Meeting found = entities.find(Meeting.class, meeting);
    if (found == null || !found.getSpaceId().equals(space)) {
      throw new Refusal("", "meeting.gone");
    }
  }

  private int run(String statement, UUID one, UUID two) {
    return entities
        .createNativeQuery(statement)
        .setParameter(1, one)
        .setParameter(2, two)
        .executeUpdate();
  }

  /**
   * Somebody present.
   *
   * @param id theirs on the sheet
   * @param name what they are called
   * @param spoke whether they have spoken
   */
  public record Speaker(UUID id, String name, boolean spoke) {}
}
