package org.palabre.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.spi.PersonalData;
import org.palabre.store.DataVersion;

/** What meetings know of a person: those they planned. */
@ApplicationScoped
public class MeetingPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected MeetingPersonalData() {
    this(null);
  }

  @Inject
  MeetingPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    List<String> titles =
        entities
            .createQuery(
                "SELECT m.title FROM Meeting m WHERE m.createdBy = :person ORDER BY m.id",
                String.class)
            .setParameter("person", person)
            .getResultList();
    return titles.isEmpty() ? Map.of() : Map.of("Les réunions que vous avez préparées", titles);
  }

  @Override
  public void erase(UUID person) {
    entities
        .createQuery("UPDATE Meeting m SET m.createdBy = NULL WHERE m.createdBy = :person")
        .setParameter("person", person)
        .executeUpdate();
    version.changed();
  }
}
