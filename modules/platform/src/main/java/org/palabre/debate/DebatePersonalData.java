package org.palabre.debate;

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
 * What discussions and votes know of a person. Erasing leaves the places of their remarks without
 * words; it takes their voices away where the amendment waits for its answer, and their name from
 * those that an answer already rests on.
 */
@ApplicationScoped
public class DebatePersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected DebatePersonalData() {
    this(null);
  }

  @Inject
  DebatePersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    Map<String, Iterable<String>> held = new LinkedHashMap<>();
    put(
        held,
        "Ce que vous avez dit d’amendements",
        entities
            .createQuery(
                "SELECT r.words FROM TextRemark r WHERE r.writtenBy = :person AND r.words <> ''"
                    + " ORDER BY r.id",
                String.class)
            .setParameter("person", person)
            .getResultList());
    put(
        held,
        "Vos votes sur des amendements",
        entities
            .createQuery(
                "SELECT v.choice, a.reason FROM TextVote v, TextAmendment a"
                    + " WHERE a.id = v.amendmentId AND v.personId = :person ORDER BY a.id",
                Object[].class)
            .setParameter("person", person)
            .getResultStream()
            .map(row -> "%s : %s".formatted(row))
            .toList());
    return held;
  }

  @Override
  public void erase(UUID person) {
    entities
        .createQuery(
            "UPDATE TextRemark r SET r.state = :withdrawn, r.words = '', r.hiddenReason = '',"
                + " r.writtenBy = NULL WHERE r.writtenBy = :person")
        .setParameter("withdrawn", Remark.State.WITHDRAWN)
        .setParameter("person", person)
        .executeUpdate();
    entities
        .createNativeQuery(
            "DELETE v FROM text_vote v JOIN text_amendment a ON a.id = v.amendment_id"
                + " WHERE v.person_id = ? AND a.state = 'PROPOSED'")
        .setParameter(1, person)
        .executeUpdate();
    entities
        .createQuery("UPDATE TextVote v SET v.personId = NULL WHERE v.personId = :person")
        .setParameter("person", person)
        .executeUpdate();
    version.changed();
  }

  private static void put(Map<String, Iterable<String>> held, String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      held.put(heading, lines);
    }
  }
}
