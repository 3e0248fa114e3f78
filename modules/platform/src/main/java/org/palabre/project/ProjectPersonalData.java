package org.palabre.project;

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

/** What projects know of a person: those they opened or carry, what they do in them. */
@ApplicationScoped
public class ProjectPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected ProjectPersonalData() {
    this(null);
  }

  @Inject
  ProjectPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    Map<String, Iterable<String>> held = new LinkedHashMap<>();
    put(
        held,
        "Les projets que vous avez ouverts",
        names("SELECT p.name FROM Project p WHERE p.createdBy = :person ORDER BY p.id", person));
    put(
        held,
        "Les projets que vous portez",
        names(
            "SELECT CONCAT(p.name, ' ', c.part) FROM Project p, ProjectPerson c"
                + " WHERE c.projectId = p.id AND c.personId = :person ORDER BY p.id",
            person));
    put(
        held,
        "Ce qu’on vous a confié dans des projets",
        names("SELECT t.what FROM ProjectTask t WHERE t.personId = :person ORDER BY t.id", person));
    put(
        held,
        "Ce que vous avez noté comme fait dans des projets",
        names("SELECT t.what FROM ProjectTask t WHERE t.doneBy = :person ORDER BY t.id", person));
    put(
        held,
        "Les dates que vous avez changées, et pourquoi",
        entities
            .createQuery(
                "SELECT d FROM Delay d WHERE d.movedBy = :person ORDER BY d.id", Delay.class)
            .setParameter("person", person)
            .getResultStream()
            .map(delay -> "%s %s".formatted(delay.getFrom(), delay.getReason()).strip())
            .toList());
    return held;
  }

  @Override
  public void erase(UUID person) {
    update("DELETE FROM ProjectPerson p WHERE p.personId = :person", person);
    update("UPDATE ProjectTask t SET t.personId = NULL WHERE t.personId = :person", person);
    update("UPDATE ProjectTask t SET t.doneBy = NULL WHERE t.doneBy = :person", person);
    update("UPDATE Delay d SET d.movedBy = NULL WHERE d.movedBy = :person", person);
    update("UPDATE Project p SET p.createdBy = NULL WHERE p.createdBy = :person", person);
    version.changed();
  }

  private List<String> names(String query, UUID person) {
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
