package org.palabre.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

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
}
