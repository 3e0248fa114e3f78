package org.palabre.equipment;

import java.util.List;
import java.util.Optional;
import org.palabre.tabular.ColumnName;

/** What a column of a file of equipment may mean. */
public enum EquipmentField {
  /** What the place is called. */
  NAME("nom du site", "nom", "name", "libelle", "equipement", "intitule", "denomination"),
  /** What kind of place it is. */
  KIND("categorie", "type", "nature", "kind", "category"),
  /** Where it is. */
  ADDRESS("adresse 1", "adresse", "address", "voie"),
  /** Its longitude, in degrees of WGS 84. */
  LONGITUDE("longitude", "lon", "lng", "long", "x"),
  /** Its latitude, in degrees of WGS 84. */
  LATITUDE("latitude", "lat", "y");

  private final List<String> usualNames;

  EquipmentField(String... usualNames) {
    this.usualNames = List.of(usualNames);
  }

  /** What a column of this name usually means; empty when that cannot be told. */
  public static Optional<EquipmentField> guess(String header) {
    String plain = ColumnName.plain(header);
    for (EquipmentField field : values()) {
      if (field.usualNames.contains(plain)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
