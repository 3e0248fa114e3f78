package org.palabre.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.spi.PersonalData;
import org.palabre.store.DataVersion;

/** What themes know of a person: those they made. */
@ApplicationScoped
public class ThemePersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected ThemePersonalData() {
    this(null);
  }

  @Inject
  ThemePersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    List<String> names =
        entities
            .createQuery(
                "SELECT t.name FROM Theme t WHERE t.createdBy = :person ORDER BY t.id",
                String.class)
            .setParameter("person", person)
            .getResultList();
    return names.isEmpty() ? Map.of() : Map.of("Les thèmes que vous avez créés", names);
  }

  @Override
  public void erase(UUID person) {
    entities
        .createQuery("UPDATE Theme t SET t.createdBy = NULL WHERE t.createdBy = :person")
        .setParameter("person", person)
        .executeUpdate();
    version.changed();
  }
}
