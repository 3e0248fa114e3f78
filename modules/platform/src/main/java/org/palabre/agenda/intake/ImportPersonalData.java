package org.palabre.agenda.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.spi.PersonalData;
import org.palabre.store.DataVersion;

/** What imports know of a person: those they made. */
@ApplicationScoped
public class ImportPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected ImportPersonalData() {
    this(null);
  }

  @Inject
  ImportPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    List<String> held =
        entities
            .createQuery(
                "SELECT e.fileName FROM AgendaImport e WHERE e.importedBy = :person ORDER BY e.id",
                String.class)
            .setParameter("person", person)
            .getResultList();
    return held.isEmpty() ? Map.of() : Map.of("Les fichiers de dates que vous avez importés", held);
  }

  @Override
  public void erase(UUID person) {
    entities
        .createQuery("UPDATE AgendaImport e SET e.importedBy = NULL WHERE e.importedBy = :person")
        .setParameter("person", person)
        .executeUpdate();
    version.changed();
  }
}
