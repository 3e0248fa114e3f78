package org.palabre.commitment;

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
 * What commitments know of a person: what was asked of them, what they wrote down, answered and
 * showed. Erasing takes the name away, {@link Addressee#FORGOTTEN} stands in its place.
 */
@ApplicationScoped
public class CommitmentPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected CommitmentPersonalData() {
    this(null);
  }

  @Inject
  CommitmentPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    Map<String, Iterable<String>> held = new LinkedHashMap<>();
    put(
        held,
        "Ce qu’on vous a demandé",
        texts("SELECT c.what FROM Commitment c WHERE c.personId = :person ORDER BY c.id", person));
    put(
        held,
        "Les demandes que vous avez notées",
        texts("SELECT c.what FROM Commitment c WHERE c.createdBy = :person ORDER BY c.id", person));
    put(
        held,
        "Les réponses que vous avez écrites",
        texts("SELECT a.words FROM Answer a WHERE a.authorId = :person ORDER BY a.id", person));
    put(
        held,
        "Les demandes que vous avez montrées à un service",
        texts(
            "SELECT c.what FROM Commitment c, Disclosure d WHERE d.commitmentId = c.id"
                + " AND d.statementId IS NULL AND d.disclosedBy = :person ORDER BY d.id",
            person));
    put(
        held,
        "Pourquoi vous avez confié une demande à quelqu’un d’autre",
        texts(
            "SELECT r.reason FROM Reassignment r WHERE r.movedBy = :person ORDER BY r.id", person));
    return held;
  }

  @Override
  public void erase(UUID person) {
    // In SQL: for an update with a subquery EclipseLink makes a temporary table, and knows no UUID
    // there.
    entities
        .createNativeQuery(
            "UPDATE answer a JOIN commitment c ON c.id = a.commitment_id SET a.in_name_of = ?1,"
                + " a.written_by = IF(a.by_link, ?1, NULL) WHERE c.person_id = ?2")
        .setParameter(1, Addressee.FORGOTTEN)
        .setParameter(2, person)
        .executeUpdate();
    entities
        .createQuery(
            "UPDATE Commitment c SET c.personId = NULL, c.askedOf = :forgotten"
                + " WHERE c.personId = :person")
        .setParameter("forgotten", Addressee.FORGOTTEN)
        .setParameter("person", person)
        .executeUpdate();
    update("UPDATE Commitment c SET c.createdBy = NULL WHERE c.createdBy = :person", person);
    update("UPDATE Answer a SET a.authorId = NULL WHERE a.authorId = :person", person);
    update("DELETE FROM Disclosure d WHERE d.personId = :person", person);
    for (String end : List.of("from", "to")) {
      entities
          .createQuery(
              "UPDATE Reassignment r SET r.%1$sPerson = NULL, r.%1$sName = :forgotten WHERE r.%1$sPerson = :person"
                  .formatted(end))
          .setParameter("forgotten", Addressee.FORGOTTEN)
          .setParameter("person", person)
          .executeUpdate();
    }
    update("UPDATE Reassignment r SET r.movedBy = NULL WHERE r.movedBy = :person", person);
    update("UPDATE Disclosure d SET d.disclosedBy = NULL WHERE d.disclosedBy = :person", person);
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
