package org.palabre.space;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.SpaceDirectory;
import org.palabre.organisation.Organisation;
import org.palabre.plugin.PluginRegistry;
import org.palabre.spi.Actor;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceKind;

/** Finds spaces, and makes them. */
@ApplicationScoped
public class Spaces implements SpaceDirectory {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final PluginRegistry plugins;

  /** For the container's proxy. */
  protected Spaces() {
    this(null);
  }

  @Inject
  Spaces(PluginRegistry plugins) {
    this.plugins = plugins;
  }

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

  /**
   * The spaces everybody may read and whose plugins are on, by name: public, and at work or
   * finished.
   */
  public List<Space> everybodys() {
    return entities
        .createQuery(
            "SELECT s FROM Space s WHERE s.visibility = :visibility AND s.stage IN :stages ORDER BY s.name, s.id",
            Space.class)
        .setParameter("visibility", SpaceFacts.Visibility.PUBLIC)
        .setParameter("stages", List.of(SpaceFacts.Stage.OPEN, SpaceFacts.Stage.CLOSED))
        .getResultStream()
        .filter(space -> plugins.kind(space.getKind()).isPresent())
        .toList();
  }

  /**
   * The spaces an actor is a member of and whose plugins are on, by name, each with their roles.
   */
  public List<Mine> of(Actor actor) {
    if (actor.person().isEmpty()) {
      return List.of();
    }
    Map<UUID, Mine> mine = new LinkedHashMap<>();
    entities
        .createQuery(
            "SELECT s, m.role FROM Space s, SpaceMember m WHERE m.spaceId = s.id AND m.personId = :person"
                + " ORDER BY s.name, s.id, m.since",
            Object[].class)
        .setParameter("person", actor.person().get())
        .getResultStream()
        .filter(row -> plugins.kind(((Space) row[0]).getKind()).isPresent())
        .forEach(
            row ->
                mine.computeIfAbsent(
                        ((Space) row[0]).getId(), id -> new Mine((Space) row[0], new ArrayList<>()))
                    .roles()
                    .add((String) row[1]));
    return List.copyOf(mine.values());
  }

  /**
   * A space somebody is in.
   *
   * @param space the space
   * @param roles their roles there
   */
  public record Mine(Space space, List<String> roles) {}

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
   * creator. Whether they may is the caller's question: people go through {@link SpaceSettings}.
   *
   * @param kind its kind
   * @param name its name, from which the address is made
   * @param summary one or two sentences
   * @param creator who will lead it
   */
  @Transactional
  public Space create(SpaceKind kind, String name, String summary, UUID creator) {
    entities.find(Organisation.class, 1, LockModeType.PESSIMISTIC_WRITE);
    Space space = new Space(kind.id(), freeSlug(kind, name), name, summary, kind.tools());
    entities.persist(space);
    entities.persist(new SpaceMember(space.getId(), creator, kind.leadRole()));
    return space;
  }

  /** A name for addresses that neither a page nor another space of the same plugin bears. */
  /**
   * The names of those who hold a role in a space, in alphabetical order: for roles that are public
   * by nature, such as running it. The caller has checked who reads the space.
   */
  public List<String> named(UUID space, String role) {
    return entities
        .createQuery(
            "SELECT p.name FROM Person p, SpaceMember m WHERE m.spaceId = :space"
                + " AND m.role = :role AND m.personId = p.id ORDER BY p.name",
            String.class)
        .setParameter("space", space)
        .setParameter("role", role)
        .getResultList();
  }

  private String freeSlug(SpaceKind kind, String name) {
    Set<String> taken = new HashSet<>();
    Set<String> kinds = new HashSet<>(Set.of(kind.id()));
    plugins
        .ownerOfKind(kind.id())
        .ifPresent(
            owner -> {
              owner.pages().forEach(page -> taken.add(page.view()));
              owner.spaceKinds().forEach(other -> kinds.add(other.id()));
            });
    String wanted = Slug.of(name);
    String slug = wanted;
    for (int next = 2; taken.contains(slug) || isTaken(kinds, slug); next++) {
      slug = wanted + "-" + next;
    }
    return slug;
  }

  private boolean isTaken(Set<String> kinds, String slug) {
    return kinds.stream().anyMatch(kind -> find(kind, slug).isPresent());
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
