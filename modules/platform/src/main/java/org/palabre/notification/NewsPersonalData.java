package org.palabre.notification;

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

/** What news know of a person: what they follow, what they were told, how often they want it. */
@ApplicationScoped
public class NewsPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected NewsPersonalData() {
    this(null);
  }

  @Inject
  NewsPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    Map<String, Iterable<String>> held = new LinkedHashMap<>();
    put(
        held,
        "Ce que vous suivez",
        "SELECT COALESCE(p.name, t.name, CONCAT('Les lettres : ', y.name)) FROM follower f"
            + " LEFT JOIN project p ON p.id = f.subject_id LEFT JOIN theme t ON t.id ="
            + " f.subject_id LEFT JOIN territory y ON y.id = f.subject_id WHERE f.person_id = ?",
        person);
    put(
        held,
        "Combien de nouvelles vous avez reçues",
        "SELECT CAST(COUNT(*) AS CHAR) FROM news_item WHERE person_id = ? HAVING COUNT(*) > 0",
        person);
    put(
        held,
        "À quel rythme vous les recevez par courriel",
        "SELECT rhythm FROM news_choice WHERE person_id = ?",
        person);
    return held;
  }

  @Override
  public void erase(UUID person) {
    entities
        .createNativeQuery(
            "DELETE f FROM follower f JOIN account a ON a.email_key = f.email_key"
                + " WHERE a.person_id = ?")
        .setParameter(1, person)
        .executeUpdate();
    for (String table : List.of("follower", "news_item", "news_choice", "news_mute")) {
      entities
          .createNativeQuery("DELETE FROM " + table + " WHERE person_id = ?")
          .setParameter(1, person)
          .executeUpdate();
    }
    version.changed();
  }

  private void put(Map<String, Iterable<String>> held, String heading, String query, UUID person) {
    List<?> rows = entities.createNativeQuery(query).setParameter(1, person).getResultList();
    if (!rows.isEmpty()) {
      held.put(heading, rows.stream().map(String::valueOf).toList());
    }
  }
}
