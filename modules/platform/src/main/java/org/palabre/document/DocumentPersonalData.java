package org.palabre.document;

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
 * What documents know of a person: which they brought, and which versions. The files stay with the
 * space, without their name.
 */
@ApplicationScoped
public class DocumentPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected DocumentPersonalData() {
    this(null);
  }

  @Inject
  DocumentPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    Map<String, Iterable<String>> held = new LinkedHashMap<>();
    put(
        held,
        "Les documents que vous avez ajoutés",
        texts("SELECT d.title FROM Document d WHERE d.addedBy = :person ORDER BY d.id", person));
    put(
        held,
        "Ce que vous en avez dit, et les textes que vous avez écrits",
        texts(
            "SELECT CONCAT(d.caption, ' ', d.words) FROM Document d WHERE d.addedBy = :person"
                + " AND (d.caption <> '' OR d.words <> '') ORDER BY d.id",
            person));
    put(
        held,
        "Ce que montrent vos images, et les adresses de vos films",
        texts(
            "SELECT CONCAT(d.alt, d.link) FROM Document d WHERE d.addedBy = :person"
                + " AND (d.alt <> '' OR d.link <> '') ORDER BY d.id",
            person));
    put(
        held,
        "L’auteur et la licence que vous avez indiqués",
        texts(
            "SELECT CONCAT(d.author, ' ', d.licence) FROM Document d WHERE d.addedBy = :person"
                + " AND (d.author <> '' OR d.licence <> '') ORDER BY d.id",
            person));
    put(
        held,
        "Les fichiers que vous avez envoyés",
        texts(
            "SELECT v.fileName FROM DocumentVersion v WHERE v.addedBy = :person ORDER BY v.id",
            person));
    return held;
  }

  @Override
  public void erase(UUID person) {
    String name =
        entities
            .createQuery("SELECT p.name FROM Person p WHERE p.id = :person", String.class)
            .setParameter("person", person)
            .getSingleResult();
    entities
        .createQuery(
            "UPDATE Document d SET d.author = '' WHERE d.addedBy = :person AND d.author = :name")
        .setParameter("person", person)
        .setParameter("name", name)
        .executeUpdate();
    update("UPDATE Document d SET d.addedBy = NULL WHERE d.addedBy = :person", person);
    update("UPDATE DocumentVersion v SET v.addedBy = NULL WHERE v.addedBy = :person", person);
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
