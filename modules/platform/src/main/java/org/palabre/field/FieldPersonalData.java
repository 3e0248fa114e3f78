package org.palabre.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.spi.PersonalData;
import org.palabre.store.DataVersion;

/**
 * The phones a person collects with. Erasing retires them and takes away whose they were: when they
 * next reach the server they erase what they hold.
 */
@ApplicationScoped
public class FieldPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected FieldPersonalData() {
    this(null);
  }

  @Inject
  FieldPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    List<String> phones =
        entities
            .createQuery(
                "SELECT d FROM FieldDevice d WHERE d.personId = :person ORDER BY d.registeredAt",
                FieldDevice.class)
            .setParameter("person", person)
            .getResultStream()
            .map(
                phone ->
                    "%s, %s – %s"
                        .formatted(phone.getName(), phone.getRegisteredAt(), phone.getSeenAt()))
            .toList();
    return phones.isEmpty()
        ? Map.of()
        : Map.of("Les téléphones avec lesquels vous recueillez", phones);
  }

  @Override
  public void erase(UUID person) {
    entities
        .createQuery(
            "UPDATE FieldDevice d SET d.retiredAt = :now"
                + " WHERE d.personId = :person AND d.retiredAt IS NULL")
        .setParameter("now", Instant.now())
        .setParameter("person", person)
        .executeUpdate();
    entities
        .createQuery(
            "UPDATE FieldDevice d SET d.personId = NULL, d.name = '' WHERE d.personId = :person")
        .setParameter("person", person)
        .executeUpdate();
    version.changed();
  }
}
