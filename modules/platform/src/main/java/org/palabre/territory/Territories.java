package org.palabre.territory;

import static org.palabre.access.PlatformPermission.MANAGE_TERRITORIES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.organisation.Organisation;
import org.palabre.store.Ids;
import org.palabre.territory.Territory.Kind;

/** The tree of territories: reads it, and changes it by hand. */
@ApplicationScoped
public class Territories {

  private static final double NOTICEABLE_SHARE = 0.01;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final Instance<TerritoryUse> uses;

  /** For the container's proxy. */
  protected Territories() {
    this(null, null);
  }

  @Inject
  Territories(Access access, @Any Instance<TerritoryUse> uses) {
    this.access = access;
    this.uses = uses;
  }

  /**
   * A territory in the tree.
   *
   * @param territory the territory
   * @param depth how deep it lies, 0 for those that lie in nothing
   */
  public record Branch(Territory territory, int depth) {}

  /** The territory with this id. */
  public Optional<Territory> find(UUID id) {
    return Optional.ofNullable(entities.find(Territory.class, id));
  }

  /** Every territory, in no order. */
  public List<Territory> all() {
    return entities.createQuery("SELECT t FROM Territory t", Territory.class).getResultList();
  }

  /** The whole tree from the top, each territory before those that lie in it, by name. */
  public List<Branch> tree() {
    Map<UUID, List<Territory>> byParent = new HashMap<>();
    Collator collator = Collator.getInstance(Locale.FRENCH);
    all().stream()
        .sorted(Comparator.comparing(Territory::getName, collator))
        .forEach(
            territory ->
                byParent
                    .computeIfAbsent(territory.getParentId(), id -> new ArrayList<>())
                    .add(territory));
    List<Branch> tree = new ArrayList<>();
    grow(byParent, null, 0, tree);
    return tree;
  }

  private static void grow(
      Map<UUID, List<Territory>> byParent, UUID parent, int depth, List<Branch> tree) {
    for (Territory territory : byParent.getOrDefault(parent, List.of())) {
      tree.add(new Branch(territory, depth));
      grow(byParent, territory.getId(), depth + 1, tree);
    }
  }

  /** A territory and all that lies in it: ids only, the contours stay where they are. */
  public Set<UUID> within(UUID territory) {
    Map<UUID, List<UUID>> below = new HashMap<>();
    entities
        .createQuery("SELECT t.id, t.parentId FROM Territory t", Object[].class)
        .getResultList()
        .forEach(
            row ->
                below.computeIfAbsent((UUID) row[1], any -> new ArrayList<>()).add((UUID) row[0]));
    Set<UUID> within = new HashSet<>();
    Deque<UUID> next = new ArrayDeque<>(List.of(territory));
    while (!next.isEmpty()) {
      UUID at = next.pop();
      if (within.add(at)) {
        next.addAll(below.getOrDefault(at, List.of()));
      }
    }
    return within;
  }

  /** How many spaces are placed in each territory; those without any are left out. */
  public Map<UUID, Long> spacesByTerritory() {
    access.require(MANAGE_TERRITORIES);
    Map<UUID, Long> counts = new HashMap<>();
    entities
        .createQuery(
            "SELECT s.territoryId, COUNT(s) FROM Space s WHERE s.territoryId IS NOT NULL GROUP BY"
                + " s.territoryId",
            Object[].class)
        .getResultList()
        .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
    return counts;
  }

  /**
   * What a territory lies on beyond what it lies in: the areas it shares more than one per cent of
   * its surface with, neither above nor below it in the tree. Empty when it has no contour.
   */
  public List<Territory> straddled(Territory territory) {
    if (territory.getContour() == null) {
      return List.of();
    }
    Contour own = Contour.parse(territory.getContour());
    return all().stream()
        .filter(other -> other.getContour() != null)
        .filter(other -> !isInside(territory, other.getId()) && !isInside(other, territory.getId()))
        .filter(other -> own.shareCoveredBy(Contour.parse(other.getContour())) > NOTICEABLE_SHARE)
        .sorted(Comparator.comparing(Territory::getName, Collator.getInstance(Locale.FRENCH)))
        .toList();
  }

  /**
   * Adds a territory without a contour.
   *
   * @param code its official code; may be empty
   * @throws Refusal naming the field that cannot be taken
   */
  @Transactional
  public Territory add(String name, Kind kind, String code, Optional<UUID> parent) {
    access.require(MANAGE_TERRITORIES);
    lock();
    Wanted wanted = wanted(Ids.next(), name, kind, code, parent);
    check(wanted);
    Territory territory =
        new Territory(
            wanted.name(), wanted.kind(), wanted.code(), wanted.parentId(), Optional.empty());
    entities.persist(territory);
    return territory;
  }

  /**
   * Changes what a territory is called, what it is and where it lies.
   *
   * @param seen the version the person had before their eyes
   * @throws Refusal naming the field that cannot be taken, or because somebody else changed it
   */
  @Transactional
  public void change(
      UUID id, int seen, String name, Kind kind, String code, Optional<UUID> parent) {
    access.require(MANAGE_TERRITORIES);
    lock();
    Territory territory = existing(id);
    if (territory.getVersion() != seen) {
      throw new Refusal("", "territory.overtaken", territory.getName());
    }
    Wanted wanted = wanted(id, name, kind, code, parent);
    check(wanted);
    territory.describe(wanted.name(), wanted.kind(), wanted.code());
    territory.move(wanted.parentId());
  }

  /**
   * Deletes a territory that nothing uses.
   *
   * @throws Refusal if territories lie in it or spaces are placed in it, saying how many, or
   *     something else uses it
   */
  @Transactional
  public void delete(UUID id) {
    access.require(MANAGE_TERRITORIES);
    lock();
    Territory territory = existing(id);
    long children = count("SELECT COUNT(t) FROM Territory t WHERE t.parentId = :id", id);
    if (children > 0) {
      throw new Refusal("", "territory.delete.children", territory.getName(), children);
    }
    long spaces = count("SELECT COUNT(s) FROM Space s WHERE s.territoryId = :id", id);
    if (spaces > 0) {
      throw new Refusal("", "territory.delete.spaces", territory.getName(), spaces);
    }
    for (TerritoryUse use : uses) {
      use.of(id)
          .ifPresent(
              key -> {
                throw new Refusal("", key, territory.getName());
              });
    }
    uses.forEach(use -> use.forget(id));
    entities.remove(territory);
  }

  /**
   * Makes changes of the tree wait for each other until the end of the transaction, so that two of
   * them cannot close a loop or add the same area twice.
   */
  void lock() {
    entities.find(Organisation.class, 1, LockModeType.PESSIMISTIC_WRITE);
  }

  /** A name without what people write differently: case, accents, hyphens. */
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{Punct}\\s’]+", " ")
        .strip();
  }

  private Territory existing(UUID id) {
    return find(id).orElseThrow(() -> new Refusal("", "territory.gone"));
  }

  /** What a territory is to become; checked before anything is changed. */
  private record Wanted(UUID id, String name, Kind kind, String code, UUID parentId) {

    boolean hasCodeOf(Territory other) {
      return code != null && code.equals(other.getCode()) && kind == other.getKind();
    }

    boolean hasNameOf(Territory other) {
      return (code == null || other.getCode() == null)
          && Objects.equals(parentId, other.getParentId())
          && folded(name).equals(folded(other.getName()));
    }
  }

  private static Wanted wanted(
      UUID id, String name, Kind kind, String code, Optional<UUID> parent) {
    String cleanName = PlainText.line("name", name, 120);
    if (kind == null) {
      throw new Refusal("kind", "territory.kind.required");
    }
    String cleanCode = PlainText.optionalLine("code", code, 40);
    return new Wanted(
        id, cleanName, kind, cleanCode.isEmpty() ? null : cleanCode, parent.orElse(null));
  }

  private void check(Wanted wanted) {
    if (wanted.parentId() != null) {
      checkPlace(wanted);
    }
    for (Territory other : all()) {
      if (!other.getId().equals(wanted.id())) {
        checkBeside(wanted, other);
      }
    }
  }

  private void checkPlace(Wanted wanted) {
    Territory parent =
        find(wanted.parentId()).orElseThrow(() -> new Refusal("parent", "territory.parent.gone"));
    if (isInside(parent, wanted.id())) {
      throw new Refusal("parent", "territory.parent.loop", parent.getName(), wanted.name());
    }
    if (!parent.getKind().holds(wanted.kind())) {
      throw new Refusal("parent", "territory.parent.smaller", parent.getName());
    }
  }

  private static void checkBeside(Wanted wanted, Territory other) {
    if (wanted.hasCodeOf(other)) {
      throw new Refusal("code", "territory.code.taken", other.getCode(), other.getName());
    }
    if (wanted.hasNameOf(other)) {
      throw new Refusal("name", "territory.name.taken", other.getName());
    }
    if (wanted.id().equals(other.getParentId()) && !wanted.kind().holds(other.getKind())) {
      throw new Refusal("kind", "territory.kind.tooSmall", other.getName());
    }
  }

  /** Whether a territory is this one, or lies in it at any depth. */
  private boolean isInside(Territory territory, UUID area) {
    Optional<Territory> at = Optional.of(territory);
    while (at.isPresent()) {
      if (at.get().getId().equals(area)) {
        return true;
      }
      at = Optional.ofNullable(at.get().getParentId()).flatMap(this::find);
    }
    return false;
  }

  private long count(String query, UUID id) {
    return entities.createQuery(query, Long.class).setParameter("id", id).getSingleResult();
  }
}
