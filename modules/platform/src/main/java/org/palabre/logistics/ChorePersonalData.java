package org.palabre.logistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.spi.PersonalData;
import org.palabre.store.DataVersion;

/** What a person took on for meetings: told to them; once they leave, nobody's. */
@ApplicationScoped
public class ChorePersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected ChorePersonalData() {
    this(null);
  }

  @Inject
  ChorePersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    List<String> taken =
        entities
            .createQuery(
                "SELECT c.what FROM Chore c WHERE c.personId = :person ORDER BY c.id", String.class)
            .setParameter("person", person)
            .getResultList();
    return taken.isEmpty()
        ? Map.of()
        : Map.of("Ce que vous préparez pour des réunions · What you prepare for meetings", taken);
  }

  @Override
  public void erase(UUID person) {
    entities
        .createQuery("UPDATE Chore c SET c.personId = NULL WHERE c.personId = :person")
        .setParameter("person", person)
        .executeUpdate();
    version.changed();
  }
}
