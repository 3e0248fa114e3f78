package org.palabre.tables.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.tables.domain.ResourcePerson;
import org.palabre.tables.domain.ResourcePersonRepository;

/** Resource persons in the database of the platform. */
@ApplicationScoped
public class StoredResourcePersons implements ResourcePersonRepository {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected StoredResourcePersons() {}

  @Override
  public List<ResourcePerson> of(UUID space) {
    return entities
        .createQuery(
            "SELECT p FROM tables_ResourcePerson p WHERE p.spaceId = :space ORDER BY p.name, p.id",
            ResourcePerson.class)
        .setParameter("space", space)
        .getResultList();
  }

  @Override
  public Optional<ResourcePerson> find(UUID space, UUID id) {
    return Optional.ofNullable(entities.find(ResourcePerson.class, id))
        .filter(person -> person.getSpaceId().equals(space));
  }

  @Override
  public List<ResourcePerson> ofAccount(UUID person) {
    return entities
        .createQuery(
            "SELECT p FROM tables_ResourcePerson p WHERE p.personId = :person ORDER BY p.id",
            ResourcePerson.class)
        .setParameter("person", person)
        .getResultList();
  }

  @Override
  public void add(ResourcePerson person) {
    entities.persist(person);
  }

  @Override
  public int removeEndedBefore(LocalDate day) {
    List<ResourcePerson> over =
        entities
            .createQuery(
                "SELECT p FROM tables_ResourcePerson p WHERE p.consentEnds < :day",
                ResourcePerson.class)
            .setParameter("day", day)
            .getResultList();
    over.forEach(entities::remove);
    return over.size();
  }

  @Override
  public void remove(ResourcePerson person) {
    entities.remove(person);
  }
}
