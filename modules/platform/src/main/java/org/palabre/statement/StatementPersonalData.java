package org.palabre.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.spi.PersonalData;
import org.palabre.store.DataVersion;

/**
 * What statements know of a person: those they said, those they took down, the files they imported.
 * Erasing takes away who it was; the words stay.
 */
@ApplicationScoped
public class StatementPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected StatementPersonalData() {
    this(null);
  }

  @Inject
  StatementPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    Map<String, Iterable<String>> held = new LinkedHashMap<>();
    put(
        held,
        "Ce que vous avez dit",
        texts(
            "SELECT s.words FROM Statement s, StatementSpeaker p"
                + " WHERE p.statementId = s.id AND p.personId = :person ORDER BY s.id",
            person));
    put(
        held,
        "Les noms sous lesquels vous avez parlé",
        texts(
            "SELECT DISTINCT p.name FROM StatementSpeaker p"
                + " WHERE p.personId = :person AND p.name IS NOT NULL",
            person));
    put(
        held,
        "Ce que vous avez recueilli",
        texts(
            "SELECT s.words FROM Statement s WHERE s.collectedBy = :person ORDER BY s.id", person));
    put(
        held,
        "Les fichiers que vous avez importés",
        texts(
            "SELECT i.fileName FROM StatementImport i"
                + " WHERE i.importedBy = :person ORDER BY i.importedAt",
            person));
    return held;
  }

  @Override
  public void erase(UUID person) {
    update("DELETE FROM StatementSpeaker p WHERE p.personId = :person", person);
    update("UPDATE Statement s SET s.collectedBy = NULL WHERE s.collectedBy = :person", person);
    update("UPDATE StatementImport i SET i.importedBy = NULL WHERE i.importedBy = :person", person);
    update("UPDATE Statement s SET s.decidedBy = NULL WHERE s.decidedBy = :person", person);
    update("UPDATE StatementOriginal o SET o.maskedBy = NULL WHERE o.maskedBy = :person", person);
    version.changed();
  }

  private List<String> texts(String query, UUID person) {
    return entities.createQuery(query, String.class).setParameter("person", person).getResultList();
  }

  private void update(String statement, UUID person) {
    entities.createQuery(statement).setParameter("person", person).executeUpdate();
  }

  private static void put(Map<String, Iterable<String>> held, String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      held.put(heading, lines);
    }
  }
}
