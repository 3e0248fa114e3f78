package org.palabre.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.territory.Box;

/** Finds equipment. It is open data: everybody reads it. */
@ApplicationScoped
public class EquipmentLayers {

  private static final int MOST_LAYERS = 200;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected EquipmentLayers() {}

  /** Every layer, by name. */
  public List<EquipmentLayer> all() {
    return entities
        .createQuery("SELECT l FROM EquipmentLayer l ORDER BY l.name, l.id", EquipmentLayer.class)
        .setMaxResults(MOST_LAYERS)
        .getResultList();
  }

  /** These layers: whoever shows their equipment says whose it is. */
  public List<EquipmentLayer> credits(Collection<Equipment> shown) {
    List<UUID> layers = shown.stream().map(Equipment::getLayerId).distinct().toList();
    return all().stream().filter(layer -> layers.contains(layer.getId())).toList();
  }

  /** The equipment with this id. */
  public Optional<Equipment> find(UUID id) {
    return Optional.ofNullable(entities.find(Equipment.class, id));
  }

  /** What lies in a box, by kind and name, {@code limit} at most. */
  public List<Equipment> in(Box box, int limit) {
    return entities
        .createQuery(
            "SELECT e FROM Equipment e WHERE e.longitude BETWEEN :west AND :east"
                + " AND e.latitude BETWEEN :south AND :north ORDER BY e.kind, e.name, e.id",
            Equipment.class)
        .setParameter("west", box.west())
        .setParameter("east", box.east())
        .setParameter("south", box.south())
        .setParameter("north", box.north())
        .setMaxResults(limit)
        .getResultList();
  }
}
