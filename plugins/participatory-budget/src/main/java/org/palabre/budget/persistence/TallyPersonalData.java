package org.palabre.budget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.spi.PersonalData;
import org.palabre.store.DataVersion;

/** What counting on paper knows of a person: which batches they entered. Entries stay, nameless. */
@ApplicationScoped
public class TallyPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected TallyPersonalData() {
    this(null);
  }

  @Inject
  TallyPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    List<String> lines =
        entities
            .createQuery(
                "SELECT p.name, b.number FROM budget_Tally t, budget_Batch b, budget_PollingPlace p"
                    + " WHERE t.personId = :person AND b.id = t.batchId AND p.id = b.placeId"
                    + " ORDER BY p.name, b.number",
                Object[].class)
            .setParameter("person", person)
            .getResultStream()
            .map(row -> "%s, n°\u00a0%s".formatted(row))
            .toList();
    return lines.isEmpty()
        ? Map.of()
        : Map.of("Bulletins papier que vous avez saisis · Paper ballots you entered", lines);
  }

  @Override
  public void erase(UUID person) {
    entities
        .createQuery("UPDATE budget_Tally t SET t.personId = NULL WHERE t.personId = :person")
        .setParameter("person", person)
        .executeUpdate();
    version.changed();
  }
}
