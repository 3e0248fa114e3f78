package org.palabre.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.palabre.daily.DayBegun;
import org.palabre.store.DataVersion;

/**
 * Erases what a meeting no longer needs: what people need to come after seven days; registrations
 * of those who did not come and who was invited after thirty; names and addresses of those who came
 * without an account after some months, {@code palabre.attendance.months}. How many came stays.
 */
@ApplicationScoped
public class Forgetting {

  /** How many days after the meeting it is not known any more what somebody needed. */
  public static final int NEEDS_DAYS = 7;

  /** How many days after the meeting it is not known any more who only registered. */
  public static final int REGISTRATION_DAYS = 30;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;
  private final int months;

  /** For the container's proxy. */
  protected Forgetting() {
    this(null, 1);
  }

  @Inject
  Forgetting(
      DataVersion version,
      @ConfigProperty(name = "palabre.attendance.months", defaultValue = "6") int months) {
    if (months < 1 || months > 60) {
      throw new IllegalArgumentException(
          "palabre.attendance.months is %d; write how many months, from 1 to 60."
              .formatted(months));
    }
    this.version = version;
    this.months = months;
  }

  /** How many months after the meeting names of those who came without an account are erased. */
  public int getMonths() {
    return months;
  }

  /** Erases what is due, once a day. */
  void dayBegun(@Observes DayBegun day) {
    forget(Instant.now());
  }

  /** Erases what is due at a moment. */
  @Transactional
  void forget(Instant now) {
    int rows = 0;
    rows +=
        run(
            "DELETE n FROM registration_need n JOIN registration r ON r.id = n.registration_id"
                + " JOIN meeting m ON m.id = r.meeting_id WHERE m.ends_utc < ?",
            before(now, Period.ofDays(NEEDS_DAYS)));
    rows +=
        run(
            "DELETE r FROM registration r JOIN meeting m ON m.id = r.meeting_id"
                + " WHERE r.place = 'ASKED' AND (m.starts_utc < ?1 OR (r.asked_at < ?2"
                + " AND r.email IS NOT NULL))",
            before(now, Period.ZERO),
            before(now, Period.ofDays((int) RegistrationLinks.UNCONFIRMED.toDays())));
    rows +=
        run(
            "DELETE r FROM registration r JOIN meeting m ON m.id = r.meeting_id LEFT JOIN"
                + " attendance a ON a.registration_id = r.id WHERE (m.ends_utc < ?1 AND a.id IS"
                + " NULL) OR m.ends_utc < ?2",
            before(now, Period.ofDays(REGISTRATION_DAYS)),
            before(now, Period.ofMonths(months)));
    rows +=
        run(
            "UPDATE attendance a JOIN meeting m ON m.id = a.meeting_id SET a.name = NULL"
                + " WHERE a.name IS NOT NULL AND m.ends_utc < ?",
            before(now, Period.ofMonths(months)));
    rows +=
        run(
            "DELETE i FROM meeting_invited i JOIN meeting m ON m.id = i.meeting_id"
                + " WHERE m.ends_utc < ?",
            before(now, Period.ofDays(REGISTRATION_DAYS)));
    if (rows > 0) {
      version.changed();
    }
  }

  private int run(String statement, Object... parameters) {
    var query = entities.createNativeQuery(statement);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query.executeUpdate();
  }

  private static LocalDateTime before(Instant now, Period period) {
    return LocalDateTime.ofInstant(now, ZoneOffset.UTC).minus(period);
  }
}
