package org.palabre.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.palabre.attendance.Registration.Place;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.MeetingMoved;
import org.palabre.meeting.MeetingMoved.What;

/** Tells those who registered that a meeting moves, is cancelled, or takes place after all. */
@ApplicationScoped
public class MeetingNews {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final RegistrationMails mails;

  /** For the container's proxy. */
  protected MeetingNews() {
    this(null);
  }

  @Inject
  MeetingNews(RegistrationMails mails) {
    this.mails = mails;
  }

  /** Writes the mails in the transaction that changes the meeting. */
  void moved(@Observes MeetingMoved moved) {
    Meeting meeting = entities.find(Meeting.class, moved.meeting());
    for (Registration one : registered(meeting)) {
      if (moved.what() != What.CANCELLED) {
        one.remindAnew();
      }
      mails.tell(one, meeting, mail(moved.what()));
    }
  }

  private static String mail(What what) {
    return switch (what) {
      case ANNOUNCED -> "again";
      case MOVED -> "moved";
      case CANCELLED -> "cancelled";
    };
  }

  private List<Registration> registered(Meeting meeting) {
    return entities
        .createQuery(
            "SELECT r FROM Registration r WHERE r.meetingId = :meeting AND r.place <> :asked"
                + " ORDER BY r.askedAt, r.id",
            Registration.class)
        .setParameter("meeting", meeting.getId())
        .setParameter("asked", Place.ASKED)
        .getResultList();
  }
}
