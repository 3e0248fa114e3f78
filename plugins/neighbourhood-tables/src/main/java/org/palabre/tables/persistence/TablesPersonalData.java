package org.palabre.tables.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.spi.PersonalData;
import org.palabre.store.DataVersion;
import org.palabre.tables.domain.Handover.State;
import org.palabre.tables.domain.Note;
import org.palabre.tables.domain.ResourcePerson;

/**
 * What tables know of a person: what they are turned to for, their private notes, the tables they
 * handed over or took over, what they wrote down. Their notes and what they are turned to for go
 * with them; of the rest only who it was.
 */
@ApplicationScoped
public class TablesPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected TablesPersonalData() {
    this(null);
  }

  @Inject
  TablesPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    Map<String, Iterable<String>> held = new LinkedHashMap<>();
    put(
        held,
        "Personne ressource · Resource person",
        entities
            .createQuery(
                "SELECT p FROM tables_ResourcePerson p WHERE p.personId = :person ORDER BY p.id",
                ResourcePerson.class)
            .setParameter("person", person)
            .getResultStream()
            .map(TablesPersonalData::line)
            .toList());
    put(
        held,
        "Vos notes privées · Your private notes",
        entities
            .createQuery(
                "SELECT n FROM tables_Note n WHERE n.authorId = :person ORDER BY n.id", Note.class)
            .setParameter("person", person)
            .getResultStream()
            .map(note -> note.getChangedAt() + " : " + note.getText())
            .toList());
    put(
        held,
        "Les tables que vous avez transmises ou reprises · Tables you handed or took over",
        entities
            .createQuery(
                "SELECT s.name, h.offeredAt, h.word FROM tables_Handover h, Space s WHERE s.id = h.spaceId"
                    + " AND (h.leaverId = :person OR h.successorId = :person) ORDER BY h.id",
                Object[].class)
            .setParameter("person", person)
            .getResultStream()
            .map(row -> "%s, %s %s".formatted(row))
            .toList());
    put(
        held,
        "Les chartes que vous avez enregistrées · Ground rules you recorded",
        entities
            .createQuery(
                "SELECT s.name, r.number FROM tables_AdoptedRules r, Space s WHERE s.id = r.spaceId"
                    + " AND r.recordedBy = :person ORDER BY r.recordedAt",
                Object[].class)
            .setParameter("person", person)
            .getResultStream()
            .map(row -> "%s, %s".formatted(row))
            .toList());
    return held;
  }

  @Override
  public void erase(UUID person) {
    update("DELETE FROM tables_Note n WHERE n.authorId = :person", person);
    update("DELETE FROM tables_ResourcePerson p WHERE p.personId = :person", person);
    update(
        "UPDATE tables_ResourcePerson p SET p.recordedBy = NULL WHERE p.recordedBy = :person",
        person);
    update(
        "UPDATE tables_AdoptedRules r SET r.recordedBy = NULL WHERE r.recordedBy = :person",
        person);
    entities
        .createQuery(
            "UPDATE tables_Handover h SET h.state = :cancelled, h.endedAt = :now, h.successorKey = NULL"
                + " WHERE h.state = :offered AND (h.leaverId = :person OR h.successorId = :person)")
        .setParameter("cancelled", State.CANCELLED)
        .setParameter("offered", State.OFFERED)
        .setParameter("now", Instant.now())
        .setParameter("person", person)
        .executeUpdate();
    update(
        "UPDATE tables_Handover h SET h.leaverId = NULL, h.word = '' WHERE h.leaverId = :person",
        person);
    update(
        "UPDATE tables_Handover h SET h.successorId = NULL, h.word = '' WHERE h.successorId = :person",
        person);
    version.changed();
  }

  private static String line(ResourcePerson person) {
    return "%s : %s (%s), %s %s"
        .formatted(
            person.getName(),
            person.getHelpsWith(),
            person.getReachedBy(),
            person.consent().givenOn(),
            person.consent().detail());
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
