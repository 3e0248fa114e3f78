package org.palabre.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.meeting.Meeting;
import org.palabre.spi.PersonalData;
import org.palabre.store.DataVersion;

/** The meetings a person registered for, came to or was invited to: told, and erased. */
@ApplicationScoped
public class AttendancePersonalData implements PersonalData {

  private static final String OWNER = " LEFT JOIN account a ON a.email_key = r.email_key";

  private static final String THEIRS =
      " WHERE r.meeting_id = ?1 AND (r.person_id = ?2 OR a.person_id = ?2)";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Places places;
  private final DataVersion version;

  /** For the container's proxy. */
  protected AttendancePersonalData() {
    this(null, null);
  }

  @Inject
  AttendancePersonalData(Places places, DataVersion version) {
    this.places = places;
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    Map<String, Iterable<String>> held = new LinkedHashMap<>();
    put(
        held,
        "Réunions où vous êtes inscrit·e · Meetings you are registered for",
        "SELECT CONCAT(m.title, ', ', m.starts_at, IF(n.registration_id IS NULL, '', CONCAT(', ',"
            + " n.children, ' ', n.interpreter, ' ', n.access))) FROM registration r JOIN meeting"
            + " m ON m.id = r.meeting_id LEFT JOIN registration_need n ON n.registration_id = r.id"
            + " WHERE r.person_id = ? ORDER BY m.starts_utc",
        person);
    put(
        held,
        "Réunions où vous étiez · Meetings you came to",
        "SELECT CONCAT(m.title, ', ', m.starts_at) FROM attendance a JOIN meeting m ON m.id ="
            + " a.meeting_id WHERE a.person_id = ? ORDER BY m.starts_utc",
        person);
    put(
        held,
        "Réunions où vous êtes invité·e · Meetings you are invited to",
        "SELECT CONCAT(m.title, ', ', m.starts_at) FROM meeting_invited i JOIN meeting m ON m.id ="
            + " i.meeting_id WHERE i.person_id = ? ORDER BY m.starts_utc",
        person);
    return held;
  }

  /**
   * {@inheritDoc} Their places go to those who wait, also one they asked for by their address
   * without signing in; that somebody was there still counts.
   */
  @Override
  public void erase(UUID person) {
    List<UUID> meetings =
        entities
            .createQuery(
                "SELECT DISTINCT r.meetingId FROM Registration r WHERE r.personId = :person OR"
                    + " r.emailKey IN (SELECT a.emailKey FROM Account a WHERE a.personId = :person)"
                    + " ORDER BY r.meetingId",
                UUID.class)
            .setParameter("person", person)
            .getResultList();
    for (UUID meeting : meetings) {
      Meeting of = entities.find(Meeting.class, meeting);
      Optional<RegistrationPlan> plan = places.lock(of);
      forgetRegistrations(meeting, person);
      plan.ifPresent(known -> places.moveUp(known, of));
    }
    run(
        "DELETE i FROM meeting_invited i JOIN account a ON a.email_key = i.email_key"
            + " WHERE a.person_id = ?",
        person);
    run("DELETE FROM meeting_invited WHERE person_id = ?", person);
    run("UPDATE attendance SET person_id = NULL, name = NULL WHERE person_id = ?", person);
    version.changed();
  }

  private void forgetRegistrations(UUID meeting, UUID person) {
    run(
        "UPDATE attendance t JOIN registration r ON r.id = t.registration_id"
            + OWNER
            + " SET t.name = NULL"
            + THEIRS,
        meeting,
        person);
    run("DELETE r FROM registration r" + OWNER + THEIRS, meeting, person);
  }

  private void run(String statement, Object... parameters) {
    var query = entities.createNativeQuery(statement);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    query.executeUpdate();
  }

  private void put(Map<String, Iterable<String>> held, String heading, String query, UUID person) {
    List<?> rows = entities.createNativeQuery(query).setParameter(1, person).getResultList();
    if (!rows.isEmpty()) {
      held.put(heading, rows.stream().map(String::valueOf).toList());
    }
  }
}
