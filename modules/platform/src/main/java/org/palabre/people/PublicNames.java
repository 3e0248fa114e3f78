package org.palabre.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.spi.OrganisationRole;

/**
 * Names that may be said without looking a person up: elected officials', who are public by office,
 * and that of somebody who acted in the caller's sight. Nothing but the name.
 */
@ApplicationScoped
public class PublicNames {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected PublicNames() {}

  /** The elected officials, by name. */
  public List<Named> electedOfficials() {
    return entities
        .createQuery(
            "SELECT p FROM Person p JOIN p.roles r WHERE r = :role ORDER BY p.name", Person.class)
        .setParameter("role", OrganisationRole.ELECTED_OFFICIAL)
        .getResultStream()
        .map(person -> new Named(person.getId(), person.getName()))
        .toList();
  }

  /** What somebody is called; empty once they are forgotten. */
  public Optional<String> of(UUID person) {
    return Optional.ofNullable(person)
        .map(id -> entities.find(Person.class, id))
        .map(Person::getName);
  }

  /**
   * Somebody by name.
   *
   * @param id their id
   * @param name what they are called
   */
  public record Named(UUID id, String name) {}
}
