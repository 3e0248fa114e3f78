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
import org.palabre.meeting.Meetings;

/**
 * Who attended a meeting as its minutes see it: those ticked on its sheet; as long as nobody ticked
 * anybody, the members of the space. Of those only who may read the meeting: a tick opens nothing.
 */
@ApplicationScoped
class Attended {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Attendees attendees;
  private final Meetings meetings;

  /** For the container's proxy. */
  protected Attended() {
    this(null, null);
  }

  @Inject
  Attended(Attendees attendees, Meetings meetings) {
    this.attendees = attendees;
    this.meetings = meetings;
  }

  /** Those of them who have an account. */
  Set<UUID> persons(Meeting meeting) {
    return there(meeting).stream()
        .filter(person -> meetings.isReadable(meeting, person))
        .collect(Collectors.toSet());
  }

  /** Whether somebody is one of them. */
  boolean has(Meeting meeting, UUID person) {
    return meetings.isReadable(meeting, person) && there(meeting).contains(person);
  }

  private Set<UUID> there(Meeting meeting) {
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

  /** Those who have no account, but confirmed an address. */
  List<Attendee> addresses(Meeting meeting) {
    return attendees.of(meeting.getId()).stream()
        .filter(one -> one.person().isEmpty() && one.email().isPresent())
        .toList();
  }
}
