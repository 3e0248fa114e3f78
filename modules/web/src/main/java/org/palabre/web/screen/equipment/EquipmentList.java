package org.palabre.web.screen.equipment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.equipment.EquipmentImport;
import org.palabre.equipment.EquipmentLayer;
import org.palabre.equipment.EquipmentLayers;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** The layers of equipment, and taking one away after asking. */
@Named
@RequestScoped
public class EquipmentList {

  private static final String ADDRESS = "/administration/equipment";

  @Inject private EquipmentLayers layers;
  @Inject private EquipmentImport imports;
  @Inject private Refusals refusals;
  @Inject private Done done;
  private List<EquipmentLayer> all;

  /** The layers, by name. */
  public List<EquipmentLayer> getAll() {
    if (all == null) {
      all = layers.all();
    }
    return all;
  }

  /** The layer whose removal is to be confirmed; null for none. */
  public EquipmentLayer getAsked() {
    Optional<UUID> asked = Sent.id("undo");
    return getAll().stream()
        .filter(layer -> asked.filter(layer.getId()::equals).isPresent())
        .findFirst()
        .orElse(null);
  }

  /** Takes a layer away. */
  public void undo(UUID id) {
    if (refusals.explain("undo", () -> imports.undo(id))) {
      done.at(ADDRESS, "undone");
    }
  }
}
