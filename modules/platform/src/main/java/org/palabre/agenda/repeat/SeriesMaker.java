package org.palabre.agenda.repeat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.MeetingBatch;
import org.palabre.organisation.Organisations;

/** Makes the meetings of series up to eighteen months ahead, each day once. */
@ApplicationScoped
public class SeriesMaker {

  /** How far ahead meetings are made. */
  static final Period AHEAD = Period.ofMonths(18);

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final MeetingBatch batch;
  private final Organisations organisations;

  /** For the container's proxy. */
  protected SeriesMaker() {
    this(null, null);
  }

  @Inject
  SeriesMaker(MeetingBatch batch, Organisations organisations) {
    this.batch = batch;
    this.organisations = organisations;
  }

  /** Up to which day meetings are made today. */
  LocalDate horizon() {
    return organisations.today().plus(AHEAD);
  }

  /** The series that may need meetings. */
  @Transactional
  public List<UUID> due() {
    return entities
        .createQuery(
            "SELECT s.id FROM MeetingSeries s WHERE s.endedOn IS NULL AND s.madeTo < :horizon",
            UUID.class)
        .setParameter("horizon", horizon())
        .getResultList();
  }

  /**
   * Makes what is missing of a series, nothing in the past; of two nodes at once one waits and
   * finds it done.
   */
  @Transactional
  public void extend(UUID id) {
    MeetingSeries series = entities.find(MeetingSeries.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (series == null || series.getEndedOn() != null) {
      return;
    }
    entities.refresh(series);
    LocalDate to = horizon();
    Set<LocalDate> made =
        new HashSet<>(
            entities
                .createQuery(
                    "SELECT o.slot FROM MeetingOccurrence o WHERE o.seriesId = :id",
                    LocalDate.class)
                .setParameter("id", id)
                .getResultList());
    LocalDate today = organisations.today();
    LocalDate next = series.getMadeTo().plusDays(1);
    for (LocalDate slot :
        Recurrence.days(
            series.getRule(),
            series.getFirstOn(),
            next.isBefore(today) ? today : next,
            to,
            Recurrence.MOST_TIMES)) {
      if (isToCome(series.on(slot), series.getZone()) && made.add(slot)) {
        make(series, slot);
      }
    }
    series.madeTo(to.isAfter(series.getMadeTo()) ? to : series.getMadeTo());
  }

  /** Whether it has not begun. */
  static boolean isToCome(Occurrence at, ZoneId zone) {
    return at.starts().atZone(zone).toInstant().isAfter(Instant.now());
  }

  private void make(MeetingSeries series, LocalDate slot) {
    Meeting meeting =
        batch.make(
            series.getSpaceId(),
            series.plan(series.on(slot)),
            series.getZone(),
            series.getCreatedBy(),
            series.isAnnounced());
    meeting.joinSeries(series.getId());
    entities.flush();
    entities.persist(new MeetingOccurrence(meeting.getId(), series.getId(), slot));
  }
}
