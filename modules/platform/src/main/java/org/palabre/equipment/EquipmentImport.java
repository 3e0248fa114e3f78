package org.palabre.equipment;

import static org.palabre.access.PlatformPermission.MANAGE_TERRITORIES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.input.Refusal;
import org.palabre.store.DataVersion;
import org.palabre.tabular.TabularFile;
import org.palabre.territory.Area;
import org.palabre.territory.Position;
import org.palabre.territory.Territories;

/** Brings a file of equipment in as a layer, all or nothing, and takes it away again. */
@ApplicationScoped
public class EquipmentImport {

  private static final int WRITTEN_AT_ONCE = 500;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Territories territories;
  private final Access access;
  private final DataVersion version;

  /** For the container's proxy. */
  protected EquipmentImport() {
    this(null, null, null);
  }

  @Inject
  EquipmentImport(Territories territories, Access access, DataVersion version) {
    this.territories = territories;
    this.access = access;
    this.version = version;
  }

  /**
   * Says what an import would do.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not manage territories
   */
  public EquipmentPlan plan(TabularFile file, EquipmentMapping mapping) {
    access.require(MANAGE_TERRITORIES);
    return EquipmentChecker.check(file, mapping, Area.of(territories.all()), known());
  }

  /**
   * Imports the sound lines of a file, in one transaction.
   *
   * @return the layer
   * @throws Refusal if no line would be imported
   * @throws org.palabre.access.AccessDenied if the actor may not manage territories
   */
  @Transactional
  public EquipmentLayer run(EquipmentOrigin origin, TabularFile file, EquipmentMapping mapping) {
    EquipmentPlan plan = plan(file, mapping);
    if (plan.lines().isEmpty()) {
      throw new Refusal("", "equipment.nothing");
    }
    EquipmentLayer layer = new EquipmentLayer(origin, plan.lines().size());
    entities.persist(layer);
    entities.flush();
    int written = 0;
    for (EquipmentPlan.Line line : plan.lines()) {
      entities.persist(new Equipment(layer.getId(), line));
      if (++written % WRITTEN_AT_ONCE == 0) {
        entities.flush();
        entities.clear();
      }
    }
    return layer;
  }

  /**
   * Takes a layer away with all its equipment.
   *
   * @throws Refusal if it is not there any more
   * @throws org.palabre.access.AccessDenied if the actor may not manage territories
   */
  @Transactional
  public void undo(UUID id) {
    access.require(MANAGE_TERRITORIES);
    EquipmentLayer layer = entities.find(EquipmentLayer.class, id);
    if (layer == null) {
      throw new Refusal("", "equipment.undo.gone");
    }
    entities
        .createQuery("DELETE FROM Equipment e WHERE e.layerId = :layer")
        .setParameter("layer", id)
        .executeUpdate();
    version.changed();
    entities.remove(layer);
  }

  private Set<String> known() {
    Set<String> keys = new HashSet<>();
    entities
        .createQuery("SELECT e.name, e.longitude, e.latitude FROM Equipment e", Object[].class)
        .getResultStream()
        .map(
            row ->
                EquipmentChecker.key(
                    (String) row[0], new Position((double) row[1], (double) row[2])))
        .forEach(keys::add);
    return keys;
  }
}
