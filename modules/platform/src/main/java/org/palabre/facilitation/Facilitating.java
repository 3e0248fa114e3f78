package org.palabre.facilitation;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.attendance.Attendees;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meeting.State;
import org.palabre.meeting.MeetingItem;
import org.palabre.meeting.Meetings;

/**
 * Leads a meeting through its running order and counts hands. Several may lead at once: each change
 * says what its screen showed, so that two who press "next" together go on by one item, and a tap
 * sent twice counts once.
 */
@ApplicationScoped
public class Facilitating {

  private static final int LONGEST_QUESTION = 300;
  private static final int MOST_COUNTS = 100;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final Meetings meetings;
  private final SpeakingRound speaking;
  private final HandCounts counts;
  private final Attendees attendees;

  /** For the container's proxy. */
  protected Facilitating() {
    this(null, null, null, null, null);
  }

  @Inject
  Facilitating(
      Access access,
      Meetings meetings,
      SpeakingRound speaking,
      HandCounts counts,
      Attendees attendees) {
    this.access = access;
    this.meetings = meetings;
    this.speaking = speaking;
    this.counts = counts;
    this.attendees = attendees;
  }

  /** Where the meeting is now. */
  public Course course(UUID space, UUID id) {
    Meeting meeting = find(space, id);
    List<MeetingItem> items = meetings.items(meeting);
    return Course.of(
        Optional.ofNullable(entities.find(MeetingRun.class, id)), items, Instant.now());
  }

  /** A text that differs when anything a screen shows of it does. */
  public String stamp(UUID space, UUID id) {
    Meeting meeting = find(space, id);
    MeetingRun run = entities.find(MeetingRun.class, id);
    int shown =
        Objects.hash(
            run == null ? null : run.getItemId(),
            run == null ? null : run.getItemSince(),
            run != null && run.isEnded(),
            meeting.getVersion(),
            meetings.items(meeting).stream().map(MeetingItem::plan).toList(),
            speaking.speakers(space, id),
            counts.of(id).stream()
                .map(
                    one ->
                        List.of(
                            one.getId(),
                            one.getInFavour(),
                            one.getAgainst(),
                            one.getAbstaining(),
                            one.isClosed()))
                .toList(),
            attendees.count(id));
    return Integer.toHexString(shown);
  }

  /**
   * Begins with the first item, or anew after it was ended; when it runs already nothing happens.
   *
   * @throws Refusal if the meeting is a draft or cancelled
   */
  @Transactional
  public void begin(UUID space, UUID id) {
    Meeting meeting = locked(space, id);
    if (meeting.getState() != State.ANNOUNCED) {
      throw new Refusal("", "attendance.notHeld");
    }
    UUID first = meetings.items(meeting).stream().findFirst().map(MeetingItem::getId).orElse(null);
    MeetingRun run = entities.find(MeetingRun.class, id);
    if (run == null) {
      entities.persist(new MeetingRun(id, first, Instant.now()));
    } else if (run.isEnded()) {
      run.begin(first, Instant.now());
    }
  }

  /**
   * Goes to another item.
   *
   * @param seen the item the actor's screen showed, or null: when it is another by now, somebody
   *     else went on, and nothing happens
   * @throws Refusal if the meeting does not run, or has no such item
   */
  @Transactional
  public void go(UUID space, UUID id, UUID seen, UUID to) {
    Meeting meeting = locked(space, id);
    MeetingRun run = running(id);
    if (meetings.items(meeting).stream().noneMatch(item -> item.getId().equals(to))) {
      throw new Refusal("", "meeting.item.gone");
    }
    boolean sees = Objects.equals(run.getItemId().orElse(null), seen);
    if (sees && !to.equals(seen)) {
      run.go(to, Instant.now());
    }
  }

  /** Ends the meeting: who has spoken is forgotten, open counts become results. */
  @Transactional
  public void end(UUID space, UUID id) {
    locked(space, id);
    MeetingRun run = entities.find(MeetingRun.class, id);
    if (run == null || run.isEnded()) {
      return;
    }
    run.end(Instant.now());
    speaking.forget(id);
    counts.of(id).stream().filter(one -> !one.isClosed()).forEach(this::close);
  }

  /**
   * Asks for a show of hands, at the item the meeting is at.
   *
   * @param key made for the form: the same form sent twice asks once
   * @throws Refusal if the question is blank or too long, or a hundred were asked already
   */
  @Transactional
  public void ask(UUID space, UUID id, String question, UUID key) {
    locked(space, id);
    String plain = PlainText.line("question", question, LONGEST_QUESTION);
    List<HandCount> before = counts.of(id);
    if (isSent(id, key)) {
      return;
    }
    if (before.size() >= MOST_COUNTS) {
      throw new Refusal("question", "lead.hands.many", MOST_COUNTS);
    }
    UUID item =
        Optional.ofNullable(entities.find(MeetingRun.class, id))
            .flatMap(MeetingRun::getItemId)
            .orElse(null);
    entities.persist(new HandCount(id, item, plain, key));
  }

  /**
   * Counts one hand more or less.
   *
   * @param tap made for the tap: sent twice it counts once
   * @throws Refusal if the count is closed, or there is none
   */
  @Transactional
  public void tap(UUID space, UUID id, UUID count, Hands.Side side, boolean more, UUID tap) {
    HandCount open = open(space, id, count);
    int fresh =
        entities
            .createNativeQuery("INSERT IGNORE INTO hand_tap (id, count_id) VALUES (?1, ?2)")
            .setParameter(1, tap)
            .setParameter(2, count)
            .executeUpdate();
    if (fresh > 0) {
      open.count(hands(open).with(side, more));
    }
  }

  /**
   * Writes down how many were counted.
   *
   * @param counted of the sides that were; what somebody else counted of the others stays
   * @throws Refusal if the count is closed, or there is none
   */
  @Transactional
  public void count(UUID space, UUID id, UUID count, Map<Hands.Side, Integer> counted) {
    HandCount open = open(space, id, count);
    open.count(hands(open).with(counted));
  }

  /** Makes a count a result; nothing happens when it is one. */
  @Transactional
  public void close(UUID space, UUID id, UUID count) {
    locked(space, id);
    HandCount found = entities.find(HandCount.class, count);
    if (found == null || !found.getMeetingId().equals(id)) {
      throw new Refusal("", "lead.hands.gone");
    }
    close(found);
  }

  private void close(HandCount count) {
    if (!count.isClosed()) {
      count.close();
      entities
          .createNativeQuery("DELETE FROM hand_tap WHERE count_id = ?")
          .setParameter(1, count.getId())
          .executeUpdate();
    }
  }

  private HandCount open(UUID space, UUID id, UUID count) {
    locked(space, id);
    HandCount found = entities.find(HandCount.class, count, LockModeType.PESSIMISTIC_WRITE);
    if (found == null || !found.getMeetingId().equals(id)) {
      throw new Refusal("", "lead.hands.gone");
    }
    if (found.isClosed()) {
      throw new Refusal("", "lead.hands.closed");
    }
    return found;
  }

  private static Hands hands(HandCount count) {
    return new Hands(count.getInFavour(), count.getAgainst(), count.getAbstaining());
  }

  private boolean isSent(UUID meeting, UUID key) {
    return entities
            .createQuery(
                "SELECT COUNT(h) FROM HandCount h WHERE h.meetingId = :meeting"
                    + " AND h.sentKey = :key",
                Long.class)
            .setParameter("meeting", meeting)
            .setParameter("key", key)
            .getSingleResult()
        > 0;
  }

  private MeetingRun running(UUID id) {
    MeetingRun run = entities.find(MeetingRun.class, id);
    if (run == null || run.isEnded()) {
      throw new Refusal("", "lead.notBegun");
    }
    return run;
  }

  private Meeting locked(UUID space, UUID id) {
    access.require(HOLD_MEETINGS, space);
    return checked(space, entities.find(Meeting.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  private Meeting find(UUID space, UUID id) {
    access.require(HOLD_MEETINGS, space);
    return checked(space, entities.find(Meeting.class, id));
  }

  private static Meeting checked(UUID space, Meeting meeting) {
    if (meeting == null || !meeting.getSpaceId().equals(space)) {
      throw new Refusal("", "meeting.gone");
    }
    return meeting;
  }
}
