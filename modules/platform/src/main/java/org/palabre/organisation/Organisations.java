package org.palabre.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;

/** Finds the one organisation of this database. */
@ApplicationScoped
public class Organisations {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected Organisations() {}

  /** The organisation. */
  public Organisation get() {
    return entities.find(Organisation.class, 1);
  }

  /** The day it is where the organisation is. */
  public LocalDate today() {
    return LocalDate.now(ZoneId.of(get().getZone()));
  }
}
