package org.palabre.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.palabre.organisation.Organisations;

/** Tells that a day has begun. */
@ApplicationScoped
public class NewDay {

  private final Organisations organisations;
  private final Event<DayBegun> events;

  /** For the container's proxy. */
  protected NewDay() {
    this(null, null);
  }

  @Inject
  NewDay(Organisations organisations, Event<DayBegun> events) {
    this.organisations = organisations;
    this.events = events;
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
      events.fire(new DayBegun(today));
    }
    return today;
  }
}
