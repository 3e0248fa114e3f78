package org.palabre.budget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.budget.domain.review.Message;
import org.palabre.spi.PersonalData;
import org.palabre.statement.Masking;
import org.palabre.store.DataVersion;

/**
 * What editions know of a person besides the words of their ideas, which are statements: what they
 * support, what they asked or answered or appealed, which sheets they filled in. Support and what
 * they said for themselves go with them; what was said for the city stays, without who said it.
 */
@ApplicationScoped
public class ParticipationPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected ParticipationPersonalData() {
    this(null);
  }

  @Inject
  ParticipationPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    Map<String, Iterable<String>> held = new LinkedHashMap<>();
    put(
        held,
        "Budget participatif : vos questions et réponses · Your questions and answers",
        entities
            .createQuery(
                "SELECT m.words FROM budget_Message m WHERE m.personId = :person ORDER BY m.id",
                String.class)
            .setParameter("person", person)
            .getResultList());
    put(
        held,
        "Budget participatif : vos demandes de nouvel examen · Another look you asked for",
        lines(
            "SELECT i.appeal FROM budget_idea i JOIN statement_speaker s ON s.statement_id = i.id"
                + " WHERE s.person_id = ? AND i.appeal <> '' ORDER BY i.id",
            person));
    put(
        held,
        "Budget participatif : les idées que vous soutenez · Ideas you support",
        lines(
            "SELECT SUBSTRING_INDEX(s.words, CHAR(10), 1) FROM budget_support b JOIN statement s"
                + " ON s.id = b.idea_id AND s.state = 'PUBLISHED' WHERE b.person_id = ?"
                + " ORDER BY b.id",
            person));
    put(
        held,
        "Budget participatif : les fiches que vous avez remplies · Sheets you filled in",
        lines(
            "SELECT CONCAT(p.title, ', ', f.department) FROM budget_study f JOIN budget_project p"
                + " ON p.id = f.project_id WHERE f.agent_id = ? ORDER BY f.id",
            person));
    return held;
  }

  private List<String> lines(String sql, UUID person) {
    List<String> lines = new ArrayList<>();
    for (Object line : entities.createNativeQuery(sql).setParameter(1, person).getResultList()) {
      lines.add(line.toString().replace(Masking.MARK, "…"));
    }
    return lines;
  }

  @Override
  public void erase(UUID person) {
    entities
        .createNativeQuery("DELETE FROM budget_support WHERE person_id = ?")
        .setParameter(1, person)
        .executeUpdate();
    entities
        .createQuery(
            "UPDATE budget_Message m SET m.words = '', m.state = :hidden WHERE m.personId = :person"
                + " AND m.side IN :own")
        .setParameter("hidden", Message.State.HIDDEN)
        .setParameter("person", person)
        .setParameter("own", List.of(Message.Side.RESIDENT, Message.Side.AUTHOR))
        .executeUpdate();
    entities
        .createQuery(
            "UPDATE budget_Message m SET m.name = '', m.personId = NULL WHERE m.personId = :person")
        .setParameter("person", person)
        .executeUpdate();
    entities
        .createQuery("UPDATE budget_Sheet s SET s.agentId = NULL WHERE s.agentId = :person")
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
