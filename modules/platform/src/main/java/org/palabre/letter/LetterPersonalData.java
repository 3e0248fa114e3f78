package org.palabre.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.spi.PersonalData;
import org.palabre.store.DataVersion;

/** What letters know of a person: which ones they wrote. Letters stay, without their name. */
@ApplicationScoped
public class LetterPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected LetterPersonalData() {
    this(null);
  }

  @Inject
  LetterPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    List<String> titles =
        entities
            .createQuery(
                "SELECT l.title FROM Letter l WHERE l.createdBy = :person ORDER BY l.id",
                String.class)
            .setParameter("person", person)
            .getResultList();
    return titles.isEmpty() ? Map.of() : Map.of("Les lettres que vous avez commencées", titles);
  }

  @Override
  public void erase(UUID person) {
    entities
        .createQuery("UPDATE Letter l SET l.createdBy = NULL WHERE l.createdBy = :person")
        .setParameter("person", person)
        .executeUpdate();
    entities
        .createNativeQuery(
            "DELETE m FROM letter_mail m JOIN account a ON a.email_key = m.email_key"
                + " WHERE a.person_id = ?")
        .setParameter(1, person)
        .executeUpdate();
    version.changed();
  }
}
