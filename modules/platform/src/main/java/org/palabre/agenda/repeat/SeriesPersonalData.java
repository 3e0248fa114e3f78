package org.palabre.agenda.repeat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.spi.PersonalData;
import org.palabre.store.DataVersion;

/** What series know of a person: those they began. */
@ApplicationScoped
public class SeriesPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected SeriesPersonalData() {
    this(null);
  }

  @Inject
  SeriesPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    List<String> held =
        entities
            .createQuery(
                "SELECT e.look.title FROM MeetingSeries e WHERE e.createdBy = :person ORDER BY e.id",
                String.class)
            .setParameter("person", person)
            .getResultList();
    return held.isEmpty() ? Map.of() : Map.of("Les rencontres que vous avez fait se répéter", held);
  }

  @Override
  public void erase(UUID person) {
    entities
        .createQuery("UPDATE MeetingSeries e SET e.createdBy = NULL WHERE e.createdBy = :person")
        .setParameter("person", person)
        .executeUpdate();
    version.changed();
  }
}
