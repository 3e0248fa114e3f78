package org.palabre.logistics;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;
import static org.palabre.access.PlatformPermission.MANAGE_OWN_ACCOUNT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meetings;
import org.palabre.space.Space;

/**
 * What is to be prepared for a meeting. Those who hold it write the list; a member who took
 * something on sees that, and says when it is done.
 */
@ApplicationScoped
public class Checklist {

  private static final int MOST = 100;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final ChoreModels models;
  private final Meetings meetings;

  /** For the container's proxy. */
  protected Checklist() {
    this(null, null, null, null);
  }

  @Inject
  Checklist(Access access, CurrentActor actor, ChoreModels models, Meetings meetings) {
    this.access = access;
    this.actor = actor;
    this.models = models;
    this.meetings = meetings;
  }

  /** What is to be prepared: what is left first, by day, then what is done. */
  public List<Line> lines(UUID space, UUID meeting) {
    access.require(HOLD_MEETINGS, space);
    return entities
        .createQuery(
            "SELECT c, p.name FROM Chore c JOIN Meeting m ON m.id = c.meetingId LEFT JOIN Person p"
                + " ON p.id = c.personId WHERE c.meetingId = :meeting AND m.spaceId = :space"
                + " ORDER BY c.untilDay, c.id",
            Object[].class)
        .setParameter("meeting", meeting)
        .setParameter("space", space)
        .getResultList()
        .stream()
        .map(row -> new Line((Chore) row[0], Optional.ofNullable((String) row[1])))
        .sorted(Comparator.comparing((Line line) -> line.chore().isDone()))
        .toList();
  }

  /** Copies what such meetings usually need into an empty list; into another, nothing. */
  @Transactional
  public void copyUsual(UUID space, UUID meetingId, String language) {
    Meeting meeting = locked(space, meetingId);
    if (count(meetingId) > 0) {
      return;
    }
    String kind = entities.find(Space.class, space).getKind();
    for (Usual usual : models.of(kind, language)) {
      byte[] key = (meetingId + usual.what() + usual.kind()).getBytes(StandardCharsets.UTF_8);
      ChorePlan plan =
          new ChorePlan(usual.kind(), usual.what(), null, dayBefore(meeting, usual.daysBefore()));
      entities.persist(new Chore(meetingId, plan, UUID.nameUUIDFromBytes(key)));
    }
  }

  /** So many days before the meeting; today when that is past, since nobody is late yet. */
  private static LocalDate dayBefore(Meeting meeting, int days) {
    LocalDate usual = meeting.getStartsAt().toLocalDate().minusDays(days);
    LocalDate today = LocalDate.now(meeting.getZone());
    return usual.isBefore(today) ? today : usual;
  }

  /**
   * Adds something.
   *
   * @param key made for the form: the same form sent twice adds it once
   * @throws Refusal if there are a hundred already, or whoever shall do it is no member
   */
  @Transactional
  public void add(UUID space, UUID meetingId, ChorePlan plan, UUID key) {
    locked(space, meetingId);
    boolean before =
        !entities
            .createQuery(
                "SELECT c.id FROM Chore c WHERE c.meetingId = :meeting AND c.sentKey = :key",
                UUID.class)
            .setParameter("meeting", meetingId)
            .setParameter("key", key)
            .getResultList()
            .isEmpty();
    if (before) {
      return;
    }
    if (count(meetingId) >= MOST) {
      throw new Refusal("what", "chore.many", MOST);
    }
    requireMember(space, plan);
    entities.persist(new Chore(meetingId, plan, key));
  }

  /**
   * Writes something down otherwise.
   *
   * @param seen the version the actor saw
   * @throws Refusal if somebody changed it since, it is gone, or whoever shall do it is no member
   */
  @Transactional
  public void rewrite(UUID space, UUID meetingId, UUID id, int seen, ChorePlan plan) {
    locked(space, meetingId);
    Chore chore = chore(meetingId, id);
    if (chore.getVersion() != seen) {
      throw new Refusal("", "chore.overtaken");
    }
    requireMember(space, plan);
    chore.write(plan);
  }

  /** Says that something is done, or is not. */
  @Transactional
  public void done(UUID space, UUID meetingId, UUID id, boolean done) {
    locked(space, meetingId);
    chore(meetingId, id).done(done);
  }

  /** Strikes something out. */
  @Transactional
  public void remove(UUID space, UUID meetingId, UUID id) {
    locked(space, meetingId);
    entities.remove(chore(meetingId, id));
  }

  /** What the actor took on for meetings they may read and that are not over, soonest first. */
  public List<Mine> mine() {
    access.require(MANAGE_OWN_ACCOUNT);
    return entities
        .createQuery(
            "SELECT c, m FROM Chore c, Meeting m WHERE c.personId = :person AND m.id = c.meetingId"
                + " AND m.endsUtc > :now AND m.state <> :cancelled ORDER BY c.untilDay, c.id",
            Object[].class)
        .setParameter("person", actor.person())
        .setParameter("now", Instant.now())
        .setParameter("cancelled", Meeting.State.CANCELLED)
        .getResultList()
        .stream()
        .map(row -> new Mine((Chore) row[0], (Meeting) row[1]))
        .filter(one -> isReadable(one.meeting()))
        .toList();
  }

  /**
   * Says that something the actor took on is done, or is not.
   *
   * @throws AccessDenied if it is not theirs, or they may not read the meeting any more
   */
  @Transactional
  public void doneMine(UUID id, boolean done) {
    access.require(MANAGE_OWN_ACCOUNT);
    Chore chore = entities.find(Chore.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (chore == null || chore.getPersonId().filter(actor.person()::equals).isEmpty()) {
      throw new AccessDenied("This is somebody else's to do.");
    }
    if (!isReadable(entities.find(Meeting.class, chore.getMeetingId()))) {
      throw new AccessDenied("This is for a meeting they may not read any more.");
    }
    chore.done(done);
  }

  private boolean isReadable(Meeting meeting) {
    return meetings.isReadable(meeting, actor.person());
  }

  private void requireMember(UUID space, ChorePlan plan) {
    boolean none =
        plan.person() != null
            && entities
                    .createQuery(
                        "SELECT COUNT(m) FROM SpaceMember m WHERE m.spaceId = :space"
                            + " AND m.personId = :person",
                        Long.class)
                    .setParameter("space", space)
                    .setParameter("person", plan.person())
                    .getSingleResult()
                == 0;
    if (none) {
      throw new Refusal("person", "chore.person.noMember");
    }
  }

  private long count(UUID meeting) {
    return entities
        .createQuery("SELECT COUNT(c) FROM Chore c WHERE c.meetingId = :meeting", Long.class)
        .setParameter("meeting", meeting)
        .getSingleResult();
  }

  private Chore chore(UUID meeting, UUID id) {
    Chore chore = entities.find(Chore.class, id);
    if (chore == null || !chore.getMeetingId().equals(meeting)) {
      throw new Refusal("", "chore.gone");
    }
    return chore;
  }

  private Meeting locked(UUID space, UUID meeting) {
    access.require(HOLD_MEETINGS, space);
    Meeting found = entities.find(Meeting.class, meeting, LockModeType.PESSIMISTIC_WRITE);
    if (found == null || !found.getSpaceId().equals(space)) {
      throw new Refusal("", "meeting.gone");
    }
    return found;
  }

  /**
   * Something to prepare, as those see it who hold the meeting.
   *
   * @param chore what
   * @param name who does it; empty when nobody said so
   */
  public record Line(Chore chore, Optional<String> name) {}

  /**
   * Something the actor took on.
   *
   * @param chore what
   * @param meeting for which meeting
   */
  public record Mine(Chore chore, Meeting meeting) {}
}
