package org.palabre.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meetings;

/**
 * Whether those who registered may still read the meeting: they may have left its space, the space
 * may be closed to others by now, or the meeting a matter of the team. Who may not is told neither
 * its title nor when and where it is; they keep what lets them go.
 */
@ApplicationScoped
class MeetingReaders {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Meetings meetings;

  /** For the container's proxy. */
  protected MeetingReaders() {
    this(null);
  }

  @Inject
  MeetingReaders(Meetings meetings) {
    this.meetings = meetings;
  }

  /**
   * Whether somebody who registered may read the meeting now. Without an account, everybody must
   * read it, or whoever has an account with that address, or those who hold it put them on the list
   * themselves.
   */
  boolean mayRead(Registration one, Meeting meeting) {
    return one.isByHand()
        || meetings.isReadableByAll(meeting)
        || person(one).filter(person -> meetings.isReadable(meeting, person)).isPresent();
  }

  private Optional<UUID> person(Registration one) {
    return one.getPersonId().or(() -> Optional.ofNullable(one.getEmailKey()).flatMap(this::owner));
  }

  private Optional<UUID> owner(String emailKey) {
    return entities
        .createQuery(
            "SELECT a.personId FROM Account a WHERE a.emailKey = :key AND a.closed = FALSE",
            UUID.class)
        .setParameter("key", emailKey)
        .getResultStream()
        .findFirst();
  }
}
