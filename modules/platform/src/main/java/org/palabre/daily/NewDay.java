package org.palabre.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.palabre.organisation.Organisations;

/** Tells that a day, or an hour, has begun. */
@ApplicationScoped
public class NewDay {

  private final Organisations organisations;
  private final Event<DayBegun> days;
  private final Event<HourBegun> hours;

  /** For the container's proxy. */
  protected NewDay() {
    this(null, null, null);
  }

  @Inject
  NewDay(Organisations organisations, Event<DayBegun> days, Event<HourBegun> hours) {
    this.organisations = organisations;
    this.days = days;
    this.hours = hours;
  }

  /**
   * Tells, unless it is still the same day.
   *
   * @param told the day told of last
   * @return the day it is
   */
  @ActivateRequestContext
  @Transactional
  public LocalDate tell(LocalDate told) {
    LocalDate today = organisations.today();
    if (!today.equals(told)) {
      days.fire(new DayBegun(today));
    }
    return today;
  }

  /**
   * Tells, unless it is still the same hour.
   *
   * @param told the hour told of last
   * @param now by the server's clock
   * @return the hour it is
   */
  @ActivateRequestContext
  @Transactional
  public Instant tellHour(Instant told, Instant now) {
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    if (!hour.equals(told)) {
      hours.fire(new HourBegun(hour));
    }
    return hour;
  }
}
