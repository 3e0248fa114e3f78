package org.palabre.facilitation;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meeting.State;
import org.palabre.meeting.MeetingItem;
import org.palabre.statement.Channel;
import org.palabre.statement.PartialDate;
import org.palabre.statement.Statement;
import org.palabre.statement.Statements;
import org.palabre.statement.Told;

/**
 * Takes down what is said while a meeting is held. It waits with all that waits to be read in the
 * space: words written in a hurry are looked at again before others read them.
 */
@ApplicationScoped
public class SaidInMeeting {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final Statements statements;

  /** For the container's proxy. */
  protected SaidInMeeting() {
    this(null, null);
  }

  @Inject
  SaidInMeeting(Access access, Statements statements) {
    this.access = access;
    this.statements = statements;
  }

  /**
   * Takes it down as said in this meeting, at the item it is at.
   *
   * @param words what was said, word for word
   * @param name the name whoever said it wants shown, perhaps empty
   * @param key made for the form: the same form sent twice tells once
   * @throws Refusal if the words are blank or too long, or the meeting is a draft or cancelled
   */
  @Transactional
  public Statement takeDown(UUID space, UUID id, String words, String name, UUID key) {
    access.require(HOLD_MEETINGS, space);
    Meeting meeting = entities.find(Meeting.class, id);
    if (meeting == null || !meeting.getSpaceId().equals(space)) {
      throw new Refusal("", "meeting.gone");
    }
    if (meeting.getState() != State.ANNOUNCED) {
      throw new Refusal("", "attendance.notHeld");
    }
    Optional<MeetingItem> item =
        Optional.ofNullable(entities.find(MeetingRun.class, id))
            .flatMap(MeetingRun::getItemId)
            .map(at -> entities.find(MeetingItem.class, at));
    Told told =
        new Told(
            words,
            item.map(MeetingItem::getTitle).orElse(null),
            Channel.MEETING,
            PartialDate.of(day(meeting)),
            null,
            null,
            new Told.Speaker(name, null, null));
    Statement kept = statements.noteDown(space, told, key);
    entities
        .createNativeQuery(
            "INSERT INTO meeting_said (statement_id, meeting_id, item_id) VALUES (?1, ?2, ?3)"
                + " ON DUPLICATE KEY UPDATE statement_id = statement_id")
        .setParameter(1, kept.getId())
        .setParameter(2, id)
        .setParameter(3, item.map(MeetingItem::getId).orElse(null))
        .executeUpdate();
    return kept;
  }

  /** The meeting's day; today when it is led, or tried out, before. */
  private static LocalDate day(Meeting meeting) {
    LocalDate planned = meeting.getStartsAt().toLocalDate();
    LocalDate today = LocalDate.now(meeting.getZone());
    return planned.isAfter(today) ? today : planned;
  }

  /** How many statements were taken down in a meeting. */
  public long count(UUID space, UUID meeting) {
    access.require(HOLD_MEETINGS, space);
    Number count =
        (Number)
            entities
                .createNativeQuery(
                    "SELECT COUNT(*) FROM meeting_said s JOIN meeting m ON m.id = s.meeting_id"
                        + " WHERE s.meeting_id = ?1 AND m.space_id = ?2")
                .setParameter(1, meeting)
                .setParameter(2, space)
                .getSingleResult();
    return count.longValue();
  }
}
