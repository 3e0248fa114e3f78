package org.palabre.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.attendance.Attendees;
import org.palabre.attendance.Attendees.Attendee;
import org.palabre.meeting.Meeting;

/**
 * Who attended a meeting as its minutes see it: those ticked on its sheet; as long as nobody ticked
 * anybody, the members of the space.
 */
@ApplicationScoped
class Attended {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Attendees attendees;

  /** For the container's proxy. */
  protected Attended() {
    this(null);
  }

  @Inject
  Attended(Attendees attendees) {
    this.attendees = attendees;
  }

  /** Those of them who have an account. */
  Set<UUID> persons(Meeting meeting) {
    if (attendees.count(meeting.getId()) == 0) {
      return Set.copyOf(
          entities
              .createQuery(
                  "SELECT DISTINCT m.personId FROM SpaceMember m WHERE m.spaceId = :space",
                  UUID.class)
              .setParameter("space", meeting.getSpaceId())
              .getResultList());
    }
    return attendees.of(meeting.getId()).stream()
        .map(Attendee::person)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  /** Those of them who have none, but confirmed an address. */
  List<Attendee> addresses(Meeting meeting) {
    return attendees.of(meeting.getId()).stream()
        .filter(one -> one.person().isEmpty() && one.email().isPresent())
        .toList();
  }
}
