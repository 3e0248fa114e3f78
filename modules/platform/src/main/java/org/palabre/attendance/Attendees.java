package org.palabre.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who was at a meeting, for what is sent to them afterwards. Whether somebody may be told is the
 * caller's question; no page shows an address.
 */
@ApplicationScoped
public class Attendees {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected Attendees() {}

  /** Those who were there, in the order they came; without a name once it was erased. */
  public List<Attendee> of(UUID meeting) {
    return entities
        .createQuery(
            "SELECT a.id, a.personId, COALESCE(p.name, a.name), r.email, r.language"
                + " FROM Attendance a LEFT JOIN Person p ON p.id = a.personId"
                + " LEFT JOIN Registration r ON r.id = a.registrationId"
                + " WHERE a.meetingId = :meeting ORDER BY a.cameAt, a.id",
            Object[].class)
        .setParameter("meeting", meeting)
        .getResultList()
        .stream()
        .map(
            row ->
                new Attendee(
                    (UUID) row[0],
                    Optional.ofNullable((UUID) row[1]),
                    Optional.ofNullable((String) row[2]),
                    Optional.ofNullable((String) row[3]),
                    Optional.ofNullable((String) row[4])))
        .toList();
  }

  /** How many were there. */
  public long count(UUID meeting) {
    return entities
        .createQuery("SELECT COUNT(a) FROM Attendance a WHERE a.meetingId = :meeting", Long.class)
        .setParameter("meeting", meeting)
        .getSingleResult();
  }

  /**
   * Somebody who was there.
   *
   * @param id theirs on the sheet of this meeting
   * @param person their account; empty for somebody without
   * @param name what they are called; empty once erased, or never told
   * @param email the address that somebody without an account confirmed; empty for all others
   * @param language the language that address is written to in
   */
  public record Attendee(
      UUID id,
      Optional<UUID> person,
      Optional<String> name,
      Optional<String> email,
      Optional<String> language) {}
}
