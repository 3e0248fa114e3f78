package org.palabre.text;

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
 * What texts know of a person: what they wrote and proposed. Texts are the space's: erasing takes
 * away who wrote them, and the words of amendments that nobody answered or they took back, of which
 * only their place stays.
 */
@ApplicationScoped
public class TextPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected TextPersonalData() {
    this(null);
  }

  @Inject
  TextPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    Map<String, Iterable<String>> held = new LinkedHashMap<>();
    put(
        held,
        "Les amendements que vous avez proposés",
        "SELECT CONCAT(a.reason, CONCAT(' : ', CONCAT(a.heading, CONCAT(' ', a.body))))"
            + " FROM TextAmendment a WHERE a.proposedBy = :person ORDER BY a.id",
        person);
    put(
        held,
        "Vos réponses à des amendements",
        "SELECT a.answer FROM TextAmendment a WHERE a.answeredBy = :person ORDER BY a.id",
        person);
    put(
        held,
        "Les articles que vous avez écrits en dernier",
        "SELECT CONCAT(a.heading, CONCAT(' : ', a.body)) FROM TextArticle a"
            + " WHERE a.writtenBy = :person ORDER BY a.id",
        person);
    put(
        held,
        "Les textes que vous avez commencés",
        "SELECT t.title FROM Text t WHERE t.createdBy = :person ORDER BY t.id",
        person);
    put(
        held,
        "Les adoptions que vous avez enregistrées",
        "SELECT a.title FROM TextAdoption a WHERE a.recordedBy = :person ORDER BY a.id",
        person);
    return held;
  }

  @Override
  public void erase(UUID person) {
    entities
        .createQuery(
            "UPDATE TextAmendment a SET a.state = :withdrawn, a.heading = '', a.body = '',"
                + " a.namedValues = '', a.reason = '' WHERE a.proposedBy = :person"
                + " AND a.state IN :unanswered")
        .setParameter("withdrawn", Amendment.State.WITHDRAWN)
        .setParameter("unanswered", List.of(Amendment.State.PROPOSED, Amendment.State.WITHDRAWN))
        .setParameter("person", person)
        .executeUpdate();
    update("UPDATE TextAmendment a SET a.proposedBy = NULL WHERE a.proposedBy = :person", person);
    update("UPDATE TextAmendment a SET a.answeredBy = NULL WHERE a.answeredBy = :person", person);
    update("UPDATE TextArticle a SET a.writtenBy = NULL WHERE a.writtenBy = :person", person);
    update("UPDATE TextAdoption a SET a.recordedBy = NULL WHERE a.recordedBy = :person", person);
    update("UPDATE Text t SET t.createdBy = NULL WHERE t.createdBy = :person", person);
    version.changed();
  }

  private void update(String statement, UUID person) {
    entities.createQuery(statement).setParameter("person", person).executeUpdate();
  }

  private void put(Map<String, Iterable<String>> held, String heading, String query, UUID person) {
    List<String> lines =
        entities
            .createQuery(query, String.class)
            .setParameter("person", person)
            .getResultStream()
            .filter(line -> !line.isBlank())
            .toList();
    if (!lines.isEmpty()) {
      held.put(heading, lines);
    }
  }
}
