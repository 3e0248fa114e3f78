package org.palabre.meeting;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;
import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.access.PlatformPermission;
import org.palabre.meeting.Meeting.State;
import org.palabre.spi.SpaceFacts;

/**
 * Reads meetings, for whoever may read their space. Drafts, and what only the team reads, exist for
 * nobody but those who hold meetings there.
 */
@ApplicationScoped
public class Meetings {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;

  /** For the container's proxy. */
  protected Meetings() {
    this(null);
  }

  @Inject
  Meetings(Access access) {
    this.access = access;
  }

  /**
   * One meeting of a space; empty when there is none, or the actor may not read it.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public Optional<Meeting> find(SpaceFacts space, UUID id) {
    access.require(READ_SPACE, space);
    return Optional.ofNullable(entities.find(Meeting.class, id))
        .filter(meeting -> meeting.getSpaceId().equals(space.id()))
        .filter(meeting -> isReadable(meeting, space));
  }

  /** The items of a meeting found here, in order. */
  public List<MeetingItem> items(Meeting meeting) {
    return entities
        .createQuery(
            "SELECT i FROM MeetingItem i WHERE i.meetingId = :meeting ORDER BY i.position, i.id",
            MeetingItem.class)
        .setParameter("meeting", meeting.getId())
        .getResultList();
  }

  /** Meetings of a space that are not over, next first. */
  public List<Meeting> upcoming(SpaceFacts space, Instant now, int skip, int limit) {
    return page(space, "m.endsUtc > :now", "m.startsUtc, m.id", now, skip, limit);
  }

  /** Meetings of a space that are over, latest first. */
  public List<Meeting> past(SpaceFacts space, Instant now, int skip, int limit) {
    return page(space, "m.endsUtc <= :now", "m.startsUtc DESC, m.id", now, skip, limit);
  }

  /**
   * The next meetings of several spaces that whoever reads those may read, for front pages. The
   * caller names the spaces, which are those its reader may read.
   */
  public List<Meeting> coming(Collection<UUID> spaces, Instant now, int limit) {
    return spaces.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "SELECT m FROM Meeting m WHERE m.startsUtc > :early AND m.endsUtc > :now"
                    + " AND m.spaceId IN :spaces AND m.state = :announced AND m.audience = :all"
                    + " ORDER BY m.startsUtc, m.id",
                Meeting.class)
            .setParameter("early", now.minus(MeetingPlan.LONGEST))
            .setParameter("now", now)
            .setParameter("spaces", spaces)
            .setParameter("announced", State.ANNOUNCED)
            .setParameter("all", Audience.SPACE)
            .setMaxResults(limit)
            .getResultList();
  }

  /** Whether the actor may read a meeting of this space. */
  public boolean isReadable(Meeting meeting, SpaceFacts space) {
    return access.may(reading(meeting), space);
  }

  /** Whether somebody may read a meeting, by what they are in its space: for what is sent. */
  public boolean isReadable(Meeting meeting, UUID person) {
    return access.may(person, reading(meeting), meeting.getSpaceId());
  }

  /** Whether everybody may read a meeting: for what is sent to somebody without an account. */
  public boolean isReadableByAll(Meeting meeting) {
    return access.mayEverybody(reading(meeting), meeting.getSpaceId());
  }

  private static PlatformPermission reading(Meeting meeting) {
    boolean kept = meeting.getState() == State.DRAFT || meeting.getAudience() == Audience.TEAM;
    return kept ? HOLD_MEETINGS : READ_SPACE;
  }

  private List<Meeting> page(
      SpaceFacts space, String when, String order, Instant now, int skip, int limit) {
    access.require(READ_SPACE, space);
    boolean all = access.may(HOLD_MEETINGS, space);
    TypedQuery<Meeting> query =
        entities
            .createQuery(
                "SELECT m FROM Meeting m WHERE m.spaceId = :space AND "
                    + when
                    + (all ? "" : " AND m.state <> :draft AND m.audience = :space_audience")
                    + " ORDER BY "
                    + order,
                Meeting.class)
            .setParameter("space", space.id())
            .setParameter("now", now)
            .setFirstResult(skip)
            .setMaxResults(limit);
    if (!all) {
      query.setParameter("draft", State.DRAFT).setParameter("space_audience", Audience.SPACE);
    }
    return query.getResultList();
  }
}
