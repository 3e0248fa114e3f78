package org.palabre.tables.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.palabre.territory.Territory;
import org.palabre.territory.Territory.Kind;

/** Marseille, three of its arrondissements, and the quarters of the sample tables. */
@ApplicationScoped
class SampleTerritories {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected SampleTerritories() {}

  /** Keeps the tree, and says which territory each table has. */
  Map<SampleTable, UUID> create() {
    Equipment city = Equipment.read();
    UUID marseille = add("Marseille", Kind.COMMUNE, "13055", null, commune());
    Map<String, UUID> arrondissements = new HashMap<>();
    Map<SampleTable, UUID> quarters = new EnumMap<>(SampleTable.class);
    for (SampleTable table : SampleTable.values()) {
      UUID arrondissement =
          arrondissements.computeIfAbsent(
              table.arrondissement(),
              number ->
                  add(
                      number + "e arrondissement",
                      Kind.ARRONDISSEMENT,
                      "132" + number,
                      marseille,
                      city.in("130" + number).hull()));
      quarters.put(
          table, add(table.quarter(), Kind.QUARTER, null, arrondissement, table.territory(city)));
    }
    return quarters;
  }

  private UUID add(String name, Kind kind, String code, UUID parent, String contour) {
    Territory territory = new Territory(name, kind, code, parent, contour);
    entities.persist(territory);
    entities.flush();
    return territory.getId();
  }

  private static String commune() {
    String file = SampleFiles.text("commune-marseille-13055.geojson");
    try (JsonReader reader = Json.createReader(new StringReader(file))) {
      JsonObject whole = reader.readObject();
      JsonObject feature =
          whole.containsKey("features") ? whole.getJsonArray("features").getJsonObject(0) : whole;
      return feature.getJsonObject("geometry").toString();
    }
  }
}
