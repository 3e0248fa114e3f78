package org.palabre.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meeting.State;
import org.palabre.spi.CalendarDate;
import org.palabre.spi.CalendarQuery;
import org.palabre.spi.CalendarSource;

/** The announced meetings of spaces, and those cancelled since; never a draft, nor the team's. */
@ApplicationScoped
public class MeetingDates implements CalendarSource {

  /** No meeting is longer, so that none that still goes on begins earlier. */
  private static final Duration LONGEST = Duration.ofDays(15);

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected MeetingDates() {}

  @Override
  public List<String> kinds() {
    return Arrays.stream(Meeting.Kind.values()).map(MeetingDates::kind).toList();
  }

  @Override
  public List<CalendarDate> dates(CalendarQuery query) {
    if (query.spaces().isEmpty()) {
      return List.of();
    }
    Optional<Meeting.Kind> kind = query.kind().map(MeetingDates::kind);
    TypedQuery<Object[]> meetings =
        entities
            .createQuery(
                "SELECT m.id, m.spaceId, m.kind, m.title, m.summary, m.place, m.territoryId,"
                    + " m.startsAt, m.endsAt, m.zone, m.state, m.movedCount, m.createdAt,"
                    + " m.cancelReason"
                    + " FROM Meeting m WHERE m.spaceId IN :spaces AND m.state <> :draft"
                    + " AND m.audience = :everybody AND m.startsUtc >= :earliest"
                    + " AND m.startsUtc < :to AND m.endsUtc > :from"
                    + (kind.isPresent() ? " AND m.kind = :kind" : "")
                    + " ORDER BY m.startsUtc, m.id",
                Object[].class)
            .setParameter("spaces", query.spaces().keySet())
            .setParameter("draft", State.DRAFT)
            .setParameter("everybody", Audience.SPACE)
            .setParameter("earliest", query.from().minus(LONGEST))
            .setParameter("from", query.from())
            .setParameter("to", query.to())
            .setMaxResults(query.most());
    kind.ifPresent(one -> meetings.setParameter("kind", one));
    return meetings.getResultList().stream().map(MeetingDates::date).toList();
  }

  private static CalendarDate date(Object[] row) {
    ZoneId zone = ZoneId.of((String) row[9]);
    boolean cancelled = row[10] == State.CANCELLED;
    return new CalendarDate(
        (UUID) row[0],
        (UUID) row[1],
        kind((Meeting.Kind) row[2]),
        (String) row[3],
        cancelled && !((String) row[13]).isEmpty() ? (String) row[13] : (String) row[4],
        (String) row[5],
        Optional.ofNullable((UUID) row[6]),
        "agenda/" + row[0],
        ((LocalDateTime) row[7]).atZone(zone),
        ((LocalDateTime) row[8]).atZone(zone),
        false,
        cancelled,
        (Integer) row[11],
        (Instant) row[12]);
  }

  private static String kind(Meeting.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Meeting.Kind kind(String kind) {
    return Meeting.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
  }
}
