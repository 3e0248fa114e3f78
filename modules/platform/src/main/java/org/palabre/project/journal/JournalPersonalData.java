package org.palabre.project.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.spi.PersonalData;
import org.palabre.store.DataVersion;

/** What journals know of a person: what they told. Erasing takes away who it was. */
@ApplicationScoped
public class JournalPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected JournalPersonalData() {
    this(null);
  }

  @Inject
  JournalPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    List<String> told =
        entities
            .createQuery(
                "SELECT j.words FROM ProjectJournalEntry j WHERE j.writtenBy = :person ORDER BY"
                    + " j.id",
                String.class)
            .setParameter("person", person)
            .getResultList();
    return told.isEmpty() ? Map.of() : Map.of("Ce que vous avez raconté de projets", told);
  }

  @Override
  public void erase(UUID person) {
    entities
        .createQuery(
            "UPDATE ProjectJournalEntry j SET j.writtenBy = NULL WHERE j.writtenBy = :person")
        .setParameter("person", person)
        .executeUpdate();
    version.changed();
  }
}
