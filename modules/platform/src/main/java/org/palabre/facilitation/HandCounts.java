package org.palabre.facilitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The shows of hands of a meeting. Whether somebody may read them is the caller's question. */
@ApplicationScoped
public class HandCounts {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected HandCounts() {}

  /** All of them, in the order they were asked. */
  public List<HandCount> of(UUID meeting) {
    return entities
        .createQuery(
            "SELECT h FROM HandCount h WHERE h.meetingId = :meeting ORDER BY h.askedAt, h.id",
            HandCount.class)
        .setParameter("meeting", meeting)
        .getResultList();
  }

  /** Those that are results. */
  public List<HandCount> results(UUID meeting) {
    return of(meeting).stream().filter(HandCount::isClosed).toList();
  }
}
