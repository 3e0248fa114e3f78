package org.palabre.budget.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.palabre.territory.Territory;
import org.palabre.territory.Territory.Kind;

/** The commune of Avignon with its contour. */
@ApplicationScoped
class SampleCity {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected SampleCity() {}

  UUID create() {
    Territory avignon = new Territory("Avignon", Kind.COMMUNE, "84007", null, contour());
    entities.persist(avignon);
    entities.flush();
    return avignon.getId();
  }

  private static String contour() {
    try (JsonReader reader =
        Json.createReader(
            new ByteArrayInputStream(SampleFiles.bytes("commune-avignon-84007.geojson")))) {
      JsonObject whole = reader.readObject();
      JsonObject feature =
          whole.containsKey("features") ? whole.getJsonArray("features").getJsonObject(0) : whole;
      return feature.getJsonObject("geometry").toString();
    }
  }
}
