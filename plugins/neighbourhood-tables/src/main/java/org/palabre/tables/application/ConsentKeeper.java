package org.palabre.tables.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.palabre.daily.DayBegun;
import org.palabre.tables.domain.Consent;
import org.palabre.tables.domain.ResourcePersonRepository;

/** Erases, once a day, the resource persons who did not agree again. */
@ApplicationScoped
public class ConsentKeeper {

  private static final Logger LOG = Logger.getLogger(ConsentKeeper.class.getName());

  private final ResourcePersonRepository persons;

  /** For the container's proxy. */
  protected ConsentKeeper() {
    this(null);
  }

  @Inject
  ConsentKeeper(ResourcePersonRepository persons) {
    this.persons = persons;
  }

  void erase(@Observes DayBegun day) {
    int erased = persons.removeEndedBefore(day.today().minusDays(Consent.DAYS_TO_ASK_AGAIN));
    if (erased > 0) {
      LOG.info(() -> "Resource persons erased, their consent being over: " + erased);
    }
  }
}
