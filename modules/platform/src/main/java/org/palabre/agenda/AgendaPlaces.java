package org.palabre.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The territories one may choose dates by: names and tree, without the contours. */
@ApplicationScoped
public class AgendaPlaces {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected AgendaPlaces() {}

  /**
   * A territory.
   *
   * @param id its id
   * @param name its name
   * @param parent what it lies in, or null
   */
  public record Place(UUID id, String name, UUID parent) {}

  /** These territories and those they lie in, by name. */
  public List<Place> around(Collection<UUID> territories) {
    Map<UUID, Place> all = all();
    Set<UUID> wanted = new HashSet<>();
    for (UUID territory : territories) {
      Place at = all.get(territory);
      while (at != null && wanted.add(at.id())) {
        at = all.get(at.parent());
      }
    }
    return all.values().stream()
        .filter(place -> wanted.contains(place.id()))
        .sorted(Comparator.comparing(Place::name).thenComparing(Place::id))
        .toList();
  }

  /** A territory and all that lies in it. */
  Set<UUID> within(UUID territory) {
    Map<UUID, Place> all = all();
    Set<UUID> within = new HashSet<>(Set.of(territory));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Place place : all.values()) {
        grows = (within.contains(place.parent()) && within.add(place.id())) || grows;
      }
    }
    return within;
  }

  private Map<UUID, Place> all() {
    Map<UUID, Place> all = new HashMap<>();
    entities
        .createQuery("SELECT t.id, t.name, t.parentId FROM Territory t", Object[].class)
        .getResultList()
        .forEach(
            row ->
                all.put((UUID) row[0], new Place((UUID) row[0], (String) row[1], (UUID) row[2])));
    return all;
  }
}
