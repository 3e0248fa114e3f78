package org.palabre.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.access.Audience;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meeting.State;
import org.palabre.spi.CalendarDate;
import org.palabre.spi.CalendarQuery;
import org.palabre.spi.CalendarSource;

/** The announced meetings of spaces, and those cancelled since; never a draft, nor the team's. */
@ApplicationScoped
public class MeetingDates implements CalendarSource, DayByDay {

  /** No meeting is longer, so that none that still goes on begins earlier. */
  private static final Duration LONGEST = Duration.ofDays(15);

  private static final String SELECT =
      "SELECT m.id, m.spaceId, m.kind, m.title, m.summary, m.place, m.territoryId, m.startsAt,"
          + " m.endsAt, m.zone, m.state, m.movedCount, m.createdAt, m.cancelReason FROM Meeting m";

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
                SELECT
                    + " WHERE m.spaceId IN :spaces AND m.state <> :draft"
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

  @Override
  public Given firstOfEachDay(CalendarQuery query, Days days) {
    if (query.spaces().isEmpty()) {
      return Given.all(List.of());
    }
    List<UUID> shown = new ArrayList<>();
    Map<LocalDate, Integer> more = new HashMap<>();
    for (Object[] row : numbered(query, days)) {
      shown.add(row[0] instanceof UUID id ? id : UUID.fromString(row[0].toString()));
      int left = ((Number) row[3]).intValue() - days.most();
      if (((Number) row[2]).intValue() == 0 && left > 0) {
        more.put(days.first().plusDays(((Number) row[1]).intValue() - 1L), left);
      }
    }
    return new Given(
        shown.isEmpty()
            ? List.of()
            : entities
                .createQuery(
                    SELECT + " WHERE m.id IN :ids ORDER BY m.startsUtc, m.id", Object[].class)
                .setParameter("ids", shown)
                .getResultStream()
                .map(MeetingDates::date)
                .toList(),
        more);
  }

  /**
   * The meetings to show: id, the day they begin on, counted from 1, whether they go on into
   * another, and how many of their sort that day has.
   */
  @SuppressWarnings("unchecked")
  private List<Object[]> numbered(CalendarQuery query, Days days) {
    String bounds = days.bounds().stream().map(String::valueOf).collect(Collectors.joining(","));
    List<Object> parameters = new ArrayList<>(query.spaces().keySet());
    parameters.add(utc(query.from().minus(LONGEST)));
    parameters.add(utc(query.to()));
    parameters.add(utc(query.from()));
    query.kind().map(MeetingDates::kind).map(Enum::name).ifPresent(parameters::add);
    parameters.add(days.most());
    Query numbered =
        entities.createNativeQuery(
            "SELECT id, day, goes_on, many FROM (SELECT id, day, goes_on,"
                + " ROW_NUMBER() OVER (PARTITION BY day, goes_on ORDER BY starts_utc, id) AS nth,"
                + " COUNT(*) OVER (PARTITION BY day, goes_on) AS many"
                + " FROM (SELECT m.id, m.starts_utc, "
                + dayOf("m.starts_utc", 0, bounds)
                + " AS day, "
                + dayOf("m.starts_utc", 0, bounds)
                + " <> "
                + dayOf("m.ends_utc", 1, bounds)
                + " AS goes_on FROM meeting m WHERE m.space_id IN ("
                + String.join(",", Collections.nCopies(query.spaces().size(), "?"))
                + ") AND m.state <> 'DRAFT' AND m.audience = 'SPACE' AND m.starts_utc >= ?"
                + " AND m.starts_utc < ? AND m.ends_utc > ?"
                + (query.kind().isPresent() ? " AND m.kind = ?" : "")
                + " AND EXISTS (SELECT 1 FROM space_tool t WHERE t.space_id = m.space_id"
                + " AND SUBSTRING_INDEX(t.tool, '.', -1) = 'agenda')"
                + ") dated) numbered WHERE goes_on OR nth <= ?");
    for (int i = 0; i < parameters.size(); i++) {
      numbered.setParameter(i + 1, parameters.get(i));
    }
    return numbered.getResultList();
  }

  /** Which day a moment, less so many seconds, is in: 0 before the first, 1 for the first. */
  private static String dayOf(String moment, int less, String bounds) {
    return "INTERVAL(TIMESTAMPDIFF(SECOND, '1970-01-01', %s) - %d, %s)"
        .formatted(moment, less, bounds);
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
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
