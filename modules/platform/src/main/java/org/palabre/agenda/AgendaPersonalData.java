package org.palabre.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.spi.PersonalData;
import org.palabre.store.DataVersion;

/** What the calendar knows of a person: that they have a link of their own. */
@ApplicationScoped
public class AgendaPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected AgendaPersonalData() {
    this(null);
  }

  @Inject
  AgendaPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    CalendarLink link = entities.find(CalendarLink.class, person);
    return link == null
        ? Map.of()
        : Map.of(
            "Votre lien secret vers l’agenda, créé le", List.of(link.getCreatedAt().toString()));
  }

  @Override
  public void erase(UUID person) {
    entities
        .createQuery("DELETE FROM CalendarLink l WHERE l.personId = :person")
        .setParameter("person", person)
        .executeUpdate();
    version.changed();
  }
}
