package org.palabre.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.commitment.Commitment;
import org.palabre.language.Shortened;
import org.palabre.organisation.Organisations;
import org.palabre.spi.CalendarDate;
import org.palabre.spi.CalendarQuery;
import org.palabre.spi.CalendarSource;

/**
 * The days for which something was promised, as whole days: residents find beside the meetings what
 * they were told to expect. What was only asked has no such day, since the date is the asker's own;
 * nor have the steps of projects, which are the team's work.
 */
@ApplicationScoped
public class PromiseDates implements CalendarSource {

  private static final String KIND = "promise";
  private static final int TITLE = 160;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Organisations organisations;

  /** For the container's proxy. */
  protected PromiseDates() {
    this(null);
  }

  @Inject
  PromiseDates(Organisations organisations) {
    this.organisations = organisations;
  }

  @Override
  public List<String> kinds() {
    return List.of(KIND);
  }

  @Override
  public List<CalendarDate> dates(CalendarQuery query) {
    if (!query.wants(KIND) || query.spaces().isEmpty()) {
      return List.of();
    }
    ZoneId zone = ZoneId.of(organisations.get().getZone());
    return entities
        .createQuery(
            "SELECT c FROM Commitment c WHERE c.spaceId IN :spaces AND c.state = :promised"
                + " AND c.audience = :everybody AND c.dueOn >= :from AND c.dueOn <= :to"
                + " ORDER BY c.dueOn, c.id",
            Commitment.class)
        .setParameter("spaces", query.spaces().keySet())
        .setParameter("promised", Commitment.State.PROMISED)
        .setParameter("everybody", Audience.SPACE)
        .setParameter("from", day(query.from(), zone))
        .setParameter("to", day(query.to(), zone))
        .setMaxResults(query.most())
        .getResultStream()
        .map(commitment -> date(commitment, zone))
        .filter(date -> date.isWithin(query.from(), query.to()))
        .toList();
  }

  private static LocalDate day(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate();
  }

  private static CalendarDate date(Commitment promise, ZoneId zone) {
    ZonedDateTime day = promise.getDueOn().atStartOfDay(zone);
    UUID thread = promise.getProjectId().or(promise::getThemeId).orElseThrow();
    return new CalendarDate(
        promise.getId(),
        promise.getSpaceId(),
        KIND,
        shortened(promise.getWhat()),
        "",
        "",
        Optional.empty(),
        "threads/" + thread,
        day,
        day.plusDays(1),
        true,
        false,
        promise.getVersion(),
        promise.getPromisedOn() == null
            ? day.toInstant()
            : promise.getPromisedOn().atStartOfDay(zone).toInstant());
  }

  private static String shortened(String what) {
    return Shortened.to(TITLE, what.replaceAll("\\s+", " "));
  }
}
