package org.palabre.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.spi.PersonalData;
import org.palabre.store.DataVersion;

/** What follow-up knows of a person: which reminders they had sent. */
@ApplicationScoped
public class FollowUpPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected FollowUpPersonalData() {
    this(null);
  }

  @Inject
  FollowUpPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    List<String> chased =
        entities
            .createQuery(
                "SELECT c.what FROM Commitment c, Chase r WHERE r.commitmentId = c.id"
                    + " AND r.chasedBy = :person ORDER BY r.chasedAt",
                String.class)
            .setParameter("person", person)
            .getResultList();
    return chased.isEmpty() ? Map.of() : Map.of("Les demandes que vous avez relancées", chased);
  }

  @Override
  public void erase(UUID person) {
    entities
        .createQuery("UPDATE Chase c SET c.chasedBy = NULL WHERE c.chasedBy = :person")
        .setParameter("person", person)
        .executeUpdate();
    version.changed();
  }
}
