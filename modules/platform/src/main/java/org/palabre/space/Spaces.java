package org.palabre.space;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.SpaceDirectory;
import org.palabre.spi.Actor;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceKind;

/** Finds spaces, and makes them. */
@ApplicationScoped
public class Spaces implements SpaceDirectory {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected Spaces() {}

  /** The space with this id. */
  public Optional<Space> find(UUID id) {
    return Optional.ofNullable(entities.find(Space.class, id));
  }

  /** The space of this kind with this name in addresses. */
  public Optional<Space> find(String kind, String slug) {
    return entities
        .createQuery("SELECT s FROM Space s WHERE s.kind = :kind AND s.slug = :slug", Space.class)
        .setParameter("kind", kind)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  /** How many spaces of this kind there are, whatever their state. */
  public long count(String kind) {
    return entities
        .createQuery("SELECT COUNT(s) FROM Space s WHERE s.kind = :kind", Long.class)
        .setParameter("kind", kind)
        .getSingleResult();
  }

  /** The spaces of this kind that the actor may read, by name. */
  public List<Space> readable(String kind, Actor actor) {
    Set<UUID> mine = new HashSet<>(actor.person().map(this::spacesOf).orElse(List.of()));
    return entities
        .createQuery("SELECT s FROM Space s WHERE s.kind = :kind ORDER BY s.name", Space.class)
        .setParameter("kind", kind)
        .getResultStream()
        .filter(space -> mine.contains(space.getId()) || isPublic(space))
        .toList();
  }

  @Override
  public SpaceFacts facts(UUID id, Actor actor) {
    Space space =
        find(id)
            .orElseThrow(() -> new IllegalArgumentException("There is no space %s.".formatted(id)));
    return facts(space, actor);
  }

  /** What policies need to know of a space at hand and of the actor's place in it. */
  public SpaceFacts facts(Space space, Actor actor) {
    Set<String> roles = actor.person().map(person -> roles(space.getId(), person)).orElse(Set.of());
    return new SpaceFacts(
        space.getId(), space.getKind(), space.getVisibility(), space.getStage(), roles);
  }

  /**
   * Makes a space of a kind, a draft with the kind's first tools, and gives its lead role to its
   * creator.
   *
   * @param kind its kind
   * @param name its name, from which the address is made
   * @param summary one or two sentences
   * @param creator who will lead it
   */
  @Transactional
  public Space create(SpaceKind kind, String name, String summary, UUID creator) {
    Space space = new Space(kind.id(), freeSlug(kind.id(), name), name, summary, kind.tools());
    entities.persist(space);
    entities.persist(new SpaceMember(space.getId(), creator, kind.leadRole()));
    return space;
  }

  private String freeSlug(String kind, String name) {
    String wanted = Slug.of(name);
    String slug = wanted;
    for (int next = 2; find(kind, slug).isPresent(); next++) {
      slug = wanted + "-" + next;
    }
    return slug;
  }

  private static boolean isPublic(Space space) {
    return new SpaceFacts(
            space.getId(), space.getKind(), space.getVisibility(), space.getStage(), Set.of())
        .isPublicReading();
  }

  private Set<String> roles(UUID space, UUID person) {
    return new HashSet<>(
        entities
            .createQuery(
                "SELECT m.role FROM SpaceMember m WHERE m.spaceId = :space AND m.personId = :person",
                String.class)
            .setParameter("space", space)
            .setParameter("person", person)
            .getResultList());
  }

  private List<UUID> spacesOf(UUID person) {
    return entities
        .createQuery(
            "SELECT DISTINCT m.spaceId FROM SpaceMember m WHERE m.personId = :person", UUID.class)
        .setParameter("person", person)
        .getResultList();
  }
}
