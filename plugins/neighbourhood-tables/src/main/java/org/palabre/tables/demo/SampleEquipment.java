package org.palabre.tables.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.palabre.access.CurrentActor;
import org.palabre.equipment.EquipmentImport;
import org.palabre.equipment.EquipmentMapping;
import org.palabre.equipment.EquipmentOrigin;
import org.palabre.spi.Actor;
import org.palabre.spi.OrganisationRole;
import org.palabre.tabular.TabularFile;

/** The equipment of Marseille, brought in as an administrator would. */
@ApplicationScoped
class SampleEquipment {

  private static final String SOURCE = "Ville de Marseille, 2018";
  private static final String LICENCE = "Licence Ouverte (Etalab)";

  private final EquipmentImport imports;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected SampleEquipment() {
    this(null, null);
  }

  @Inject
  SampleEquipment(EquipmentImport imports, CurrentActor actor) {
    this.imports = imports;
    this.actor = actor;
  }

  /** Imports the five files. */
  void create() {
    Actor before = actor.get();
    actor.is(new Actor(Optional.empty(), Set.copyOf(EnumSet.of(OrganisationRole.ADMINISTRATOR))));
    try {
      Equipment.FILES.forEach(this::bring);
    } finally {
      actor.is(before);
    }
  }

  private void bring(String name) {
    TabularFile file = SampleFiles.table(name);
    EquipmentMapping mapping = EquipmentMapping.of(EquipmentMapping.guess(file.header()));
    imports.run(new EquipmentOrigin(title(name), SOURCE, LICENCE, name), file, mapping);
  }

  private static String title(String name) {
    return switch (name) {
      case "marseille_ecoles_maternelles_2018.csv" -> "Écoles maternelles";
      case "marseille_ecoles_elementaires_2018.csv" -> "Écoles élémentaires";
      case "marseille_equipements_sociaux_2018.csv" -> "Équipements sociaux";
      case "marseille_equipements_sportifs_2018.csv" -> "Équipements sportifs";
      default -> "Parcs et jardins";
    };
  }
}
