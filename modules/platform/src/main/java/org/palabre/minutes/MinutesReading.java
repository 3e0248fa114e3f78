package org.palabre.minutes;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;
import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meetings;
import org.palabre.spi.SpaceFacts;

/**
 * Reads minutes: drafts for those who hold meetings, what was sent for those who attended as well,
 * what is published for whoever reads the meeting. For everybody else they do not exist: nobody
 * reads the minutes of a meeting that they may not read.
 */
@ApplicationScoped
public class MinutesReading {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Meetings meetings;
  private final Attended attended;

  /** For the container's proxy. */
  protected MinutesReading() {
    this(null, null, null, null);
  }

  @Inject
  MinutesReading(Access access, CurrentActor actor, Meetings meetings, Attended attended) {
    this.access = access;
    this.actor = actor;
    this.meetings = meetings;
    this.attended = attended;
  }

  /**
   * The minutes of a meeting; empty when there are none, or the actor may not read them.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public Optional<Minutes> of(SpaceFacts space, UUID meeting) {
    access.require(READ_SPACE, space);
    return Optional.ofNullable(entities.find(Meeting.class, meeting))
        .filter(found -> found.getSpaceId().equals(space.id()))
        .flatMap(
            found ->
                entities
                    .createQuery(
                        "SELECT m FROM Minutes m WHERE m.meetingId = :meeting", Minutes.class)
                    .setParameter("meeting", meeting)
                    .getResultStream()
                    .findFirst()
                    .filter(minutes -> isReadable(minutes, found, space)));
  }

  private boolean isReadable(Minutes minutes, Meeting meeting, SpaceFacts space) {
    if (access.may(HOLD_MEETINGS, space)) {
      return true;
    }
    return meetings.isReadable(meeting, space)
        && switch (minutes.getState()) {
          case DRAFT -> false;
          case SENT, APPROVED -> isAttendee(meeting);
          case PUBLISHED -> true;
        };
  }

  /** Whether the actor attended the meeting that minutes found here are of. */
  public boolean isAttendee(Minutes minutes) {
    return isAttendee(entities.find(Meeting.class, minutes.getMeetingId()));
  }

  private boolean isAttendee(Meeting meeting) {
    return actor.get().person().filter(person -> attended.has(meeting, person)).isPresent();
  }

  /** The meeting that minutes found here are of. */
  public Meeting meeting(Minutes minutes) {
    return entities.find(Meeting.class, minutes.getMeetingId());
  }

  /** The entries of minutes found here, in order, with their texts. */
  public List<MinutesEntry> entries(Minutes minutes) {
    return entities
        .createQuery(
            "SELECT e FROM MinutesEntry e WHERE e.minutesId = :minutes ORDER BY e.position, e.id",
            MinutesEntry.class)
        .setParameter("minutes", minutes.getId())
        .getResultList();
  }

  /** One entry of minutes found here. */
  public Optional<MinutesEntry> entry(Minutes minutes, UUID id) {
    return Optional.ofNullable(entities.find(MinutesEntry.class, id))
        .filter(entry -> entry.getMinutesId().equals(minutes.getId()));
  }

  /** The entries of minutes found here, in order, without their texts: however many there are. */
  public List<Line> lines(Minutes minutes) {
    return entities
        .createQuery(
            "SELECT e.id, e.kind, e.position, e.title, e.writtenAt,"
                + " CASE WHEN e.text = '' THEN 0 ELSE 1 END"
                + " FROM MinutesEntry e WHERE e.minutesId = :minutes ORDER BY e.position, e.id",
            Object[].class)
        .setParameter("minutes", minutes.getId())
        .getResultStream()
        .map(
            row ->
                new Line(
                    (UUID) row[0],
                    (MinutesEntry.Kind) row[1],
                    (Integer) row[2],
                    (String) row[3],
                    (Instant) row[4],
                    ((Number) row[5]).intValue() == 1))
        .toList();
  }

  /** What was decided, by entry. */
  public Map<UUID, List<Decision>> decisions(Minutes minutes) {
    return entities
        .createQuery(
            "SELECT d FROM MinutesDecision d, MinutesEntry e WHERE d.entryId = e.id"
                + " AND e.minutesId = :minutes ORDER BY d.id",
            Decision.class)
        .setParameter("minutes", minutes.getId())
        .getResultStream()
        .collect(Collectors.groupingBy(Decision::getEntryId));
  }

  /** The statements made of words, by entry, in the order they were made. */
  public Map<UUID, List<UUID>> statements(Minutes minutes) {
    return linked("minutes_statement", "statement_id", minutes);
  }

  /** The commitments made of words, by entry, in the order they were made. */
  public Map<UUID, List<UUID>> commitments(Minutes minutes) {
    return linked("minutes_commitment", "commitment_id", minutes);
  }

  private Map<UUID, List<UUID>> linked(String table, String column, Minutes minutes) {
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT l.entry_id, l.%s FROM %s l JOIN minutes_entry e ON e.id = l.entry_id WHERE e.minutes_id = ? ORDER BY l.%s"
                    .formatted(column, table, column))
            .setParameter(1, minutes.getId())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.groupingBy(
                row -> UUID.fromString(row[0].toString()),
                Collectors.mapping(
                    row -> UUID.fromString(row[1].toString()), Collectors.toList())));
  }

  /** The meetings whose minutes the actor reads and where these statements were taken down. */
  public List<Meeting> ofStatement(SpaceFacts space, UUID statement) {
    return origins(space, "minutes_statement l WHERE l.statement_id", statement);
  }

  /** The meetings whose minutes the actor reads and where this commitment was made. */
  public List<Meeting> ofCommitment(SpaceFacts space, UUID commitment) {
    return origins(space, "minutes_commitment l WHERE l.commitment_id", commitment);
  }

  private List<Meeting> origins(SpaceFacts space, String links, UUID id) {
    access.require(READ_SPACE, space);
    List<?> found =
        entities
            .createNativeQuery(
                "SELECT DISTINCT m.meeting_id FROM minutes m JOIN minutes_entry e ON e.minutes_id = m.id WHERE e.id IN (SELECT l.entry_id FROM "
                    + links
                    + " = ?)")
            .setParameter(1, id)
            .getResultList();
    return found.stream()
        .map(row -> UUID.fromString(row.toString()))
        .filter(meeting -> of(space, meeting).isPresent())
        .map(meeting -> entities.find(Meeting.class, meeting))
        .toList();
  }

  /**
   * The texts that wait beside their entries.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not hold meetings there
   */
  public List<MinutesSide> sides(Minutes minutes) {
    access.require(HOLD_MEETINGS, minutes.getSpaceId());
    return entities
        .createQuery(
            "SELECT s FROM MinutesSide s, MinutesEntry e WHERE s.entryId = e.id"
                + " AND e.minutesId = :minutes ORDER BY s.id",
            MinutesSide.class)
        .setParameter("minutes", minutes.getId())
        .getResultList();
  }

  /**
   * The texts that stood in an entry before, latest first.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not hold meetings there
   */
  public List<MinutesRevision> revisions(Minutes minutes, MinutesEntry entry, int limit) {
    access.require(HOLD_MEETINGS, minutes.getSpaceId());
    return entities
        .createQuery(
            "SELECT r FROM MinutesRevision r WHERE r.entryId = :entry"
                + " ORDER BY r.writtenAt DESC, r.id DESC",
            MinutesRevision.class)
        .setParameter("entry", entry.getId())
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * The amendments proposed to minutes found here, oldest first: to those who attended or hold
   * meetings; none to others.
   */
  public List<Amendment> amendments(Minutes minutes) {
    if (!access.may(HOLD_MEETINGS, minutes.getSpaceId()) && !isAttendee(minutes)) {
      return List.of();
    }
    return entities
        .createQuery(
            "SELECT a FROM MinutesAmendment a, MinutesEntry e WHERE a.entryId = e.id"
                + " AND e.minutesId = :minutes ORDER BY a.id",
            Amendment.class)
        .setParameter("minutes", minutes.getId())
        .getResultList();
  }

  /**
   * The snapshots the actor may read, oldest first: all of them for those who hold meetings or
   * attended, the published ones for others.
   */
  public List<Snapshot> snapshots(Minutes minutes) {
    boolean all = access.may(HOLD_MEETINGS, minutes.getSpaceId()) || isAttendee(minutes);
    return entities
        .createQuery(
            "SELECT s FROM MinutesSnapshot s WHERE s.minutesId = :minutes ORDER BY s.number",
            Snapshot.class)
        .setParameter("minutes", minutes.getId())
        .getResultStream()
        .filter(snapshot -> all || snapshot.getStep() == Snapshot.Step.PUBLISHED)
        .toList();
  }

  /** The entries of a snapshot found here, in order. */
  public List<SnapshotEntry> entries(Snapshot snapshot) {
    return entities
        .createQuery(
            "SELECT e FROM MinutesSnapshotEntry e WHERE e.snapshotId = :snapshot"
                + " ORDER BY e.position, e.entryId",
            SnapshotEntry.class)
        .setParameter("snapshot", snapshot.getId())
        .getResultList();
  }

  /**
   * An entry, without its text.
   *
   * @param id its id
   * @param kind what part it is
   * @param position its place
   * @param title what it is called
   * @param writtenAt when it was last written; null if never
   * @param written whether there is any text
   */
  public record Line(
      UUID id,
      MinutesEntry.Kind kind,
      int position,
      String title,
      Instant writtenAt,
      boolean written) {}
}
