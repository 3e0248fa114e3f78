package org.palabre.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.PlatformPermission;

/** The bodies of the organisation and who is in them. */
@ApplicationScoped
public class Bodies {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;

  /** For the container's proxy. */
  protected Bodies() {
    this(null);
  }

  @Inject
  Bodies(Access access) {
    this.access = access;
  }

  /** Every body, by kind and name. */
  public List<Body> all() {
    return entities
        .createQuery("SELECT b FROM Body b ORDER BY b.kind, b.name", Body.class)
        .getResultList();
  }

  /** The body with this id. */
  public Optional<Body> find(UUID id) {
    return Optional.ofNullable(entities.find(Body.class, id));
  }

  /** The people in a body, by name. */
  public List<Person> members(UUID body) {
    access.require(PlatformPermission.MANAGE_BODIES);
    return entities
        .createQuery(
            "SELECT p FROM Body b JOIN b.members m JOIN Person p ON p.id = m WHERE b.id = :body"
                + " ORDER BY p.name",
            Person.class)
        .setParameter("body", body)
        .getResultList();
  }

  /**
   * Creates a body.
   *
   * @param parent the body it is part of, or null
   * @throws NameTaken if another has this name
   */
  @Transactional
  public Body create(String name, Body.Kind kind, UUID parent) {
    access.require(PlatformPermission.MANAGE_BODIES);
    requireFree(name, null);
    Body body = new Body(name.strip(), kind, parent);
    entities.persist(body);
    return body;
  }

  /**
   * Renames a body.
   *
   * @throws NameTaken if another has this name
   */
  @Transactional
  public void rename(UUID body, String name) {
    access.require(PlatformPermission.MANAGE_BODIES);
    requireFree(name, body);
    find(body).orElseThrow().rename(name.strip());
  }

  /** Puts the owner of an account into a body; false when nobody has this e-mail address. */
  @Transactional
  public boolean welcome(UUID body, String email) {
    access.require(PlatformPermission.MANAGE_BODIES);
    Optional<UUID> person =
        entities
            .createQuery("SELECT a.personId FROM Account a WHERE a.emailKey = :key", UUID.class)
            .setParameter("key", Account.key(email))
            .getResultStream()
            .findFirst();
    person.ifPresent(found -> find(body).orElseThrow().welcome(found));
    return person.isPresent();
  }

  /** Takes somebody out of a body. */
  @Transactional
  public void farewell(UUID body, UUID person) {
    access.require(PlatformPermission.MANAGE_BODIES);
    find(body).orElseThrow().farewell(person);
  }

  /**
   * Removes a body nobody is in and nothing is part of.
   *
   * @return whether it was removed
   */
  @Transactional
  public boolean remove(UUID id) {
    access.require(PlatformPermission.MANAGE_BODIES);
    Body body = find(id).orElseThrow();
    boolean free =
        body.getMembers().isEmpty() && all().stream().noneMatch(b -> id.equals(b.getParentId()));
    if (free) {
      entities.remove(body);
    }
    return free;
  }

  private void requireFree(String name, UUID except) {
    boolean taken =
        all().stream()
            .anyMatch(b -> b.getName().equalsIgnoreCase(name.strip()) && !b.getId().equals(except));
    if (taken) {
      throw new NameTaken();
    }
  }

  /** Another body has this name. */
  public static class NameTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NameTaken() {
      super("Another body has this name.");
    }
  }
}
