package org.palabre.minutes;

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
 * What minutes know of a person: what they wrote and proposed. Minutes are the meeting's: erasing
 * takes away who wrote them, and what somebody proposed that nobody answered yet.
 */
@ApplicationScoped
public class MinutesPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected MinutesPersonalData() {
    this(null);
  }

  @Inject
  MinutesPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    Map<String, Iterable<String>> held = new LinkedHashMap<>();
    put(
        held,
        "Ce que vous avez écrit en dernier dans des comptes rendus",
        texts("SELECT e.text FROM MinutesEntry e WHERE e.writtenBy = :person", person));
    put(
        held,
        "Vos textes mis à côté dans des comptes rendus",
        texts("SELECT s.text FROM MinutesSide s WHERE s.writtenBy = :person", person));
    put(
        held,
        "Vos textes d’avant dans des comptes rendus",
        texts("SELECT r.text FROM MinutesRevision r WHERE r.writtenBy = :person", person));
    put(
        held,
        "Les corrections que vous avez proposées",
        texts(
            "SELECT CONCAT(a.reason, CONCAT(' : ', a.text)) FROM MinutesAmendment a"
                + " WHERE a.proposedBy = :person",
            person));
    return held;
  }

  @Override
  public void erase(UUID person) {
    update(
        "DELETE FROM MinutesAmendment a WHERE a.proposedBy = :person AND a.decidedAt IS NULL",
        person);
    update(
        "UPDATE MinutesAmendment a SET a.proposedBy = NULL WHERE a.proposedBy = :person", person);
    update("UPDATE MinutesEntry e SET e.writtenBy = NULL WHERE e.writtenBy = :person", person);
    update("UPDATE MinutesSide s SET s.writtenBy = NULL WHERE s.writtenBy = :person", person);
    update("UPDATE MinutesRevision r SET r.writtenBy = NULL WHERE r.writtenBy = :person", person);
    update("UPDATE MinutesSnapshot s SET s.madeBy = NULL WHERE s.madeBy = :person", person);
    version.changed();
  }

  private List<String> texts(String query, UUID person) {
    return entities
        .createQuery(query, String.class)
        .setParameter("person", person)
        .getResultStream()
        .filter(text -> !text.isBlank())
        .toList();
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
