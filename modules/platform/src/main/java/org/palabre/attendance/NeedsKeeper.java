package org.palabre.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Keeps what people need, apart from their registration: nothing when they need nothing. */
@ApplicationScoped
class NeedsKeeper {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected NeedsKeeper() {}

  /** What somebody who registered needs. */
  SpecialNeeds of(UUID registration) {
    return Optional.ofNullable(entities.find(RegistrationNeed.class, registration))
        .map(RegistrationNeed::needs)
        .orElse(SpecialNeeds.NONE);
  }

  /** Keeps it, or forgets it. */
  void keep(UUID registration, SpecialNeeds needs) {
    RegistrationNeed before = entities.find(RegistrationNeed.class, registration);
    if (before != null && needs.isNone()) {
      entities.remove(before);
    } else if (before != null) {
      before.write(needs);
    } else if (!needs.isNone()) {
      entities.persist(new RegistrationNeed(registration, needs));
    }
  }
}
