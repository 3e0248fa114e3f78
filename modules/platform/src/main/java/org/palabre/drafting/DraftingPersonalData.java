package org.palabre.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.spi.PersonalData;
import org.palabre.store.DataVersion;

/** The drafting groups a person is in. Sessions keep numbers only. */
@ApplicationScoped
public class DraftingPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected DraftingPersonalData() {
    this(null);
  }

  @Inject
  DraftingPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    List<String> lines =
        entities
            .createQuery(
                "SELECT t.title, d.college, d.since FROM Drafter d, Text t WHERE t.id = d.textId"
                    + " AND d.personId = :person ORDER BY t.id",
                Object[].class)
            .setParameter("person", person)
            .getResultStream()
            .map(row -> "%s (%s), %s".formatted(row))
            .toList();
    return lines.isEmpty() ? Map.of() : Map.of("Les textes que vous rédigez avec un groupe", lines);
  }

  @Override
  public void erase(UUID person) {
    entities
        .createQuery("DELETE FROM Drafter d WHERE d.personId = :person")
        .setParameter("person", person)
        .executeUpdate();
    version.changed();
  }
}
