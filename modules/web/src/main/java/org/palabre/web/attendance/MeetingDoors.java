package org.palabre.web.attendance;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.attendance.Registration;
import org.palabre.attendance.Registration.Place;
import org.palabre.attendance.RegistrationWork;
import org.palabre.attendance.Registrations;
import org.palabre.attendance.Registrations.Offer;
import org.palabre.logistics.Checklist;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meeting.State;
import org.palabre.web.address.Here;
import org.palabre.web.meeting.OneMeeting;

/**
 * What a meeting's page leads to: registering, and for those who hold it, preparing and leading.
 */
@Named
@RequestScoped
public class MeetingDoors {

  @Inject private OneMeeting one;
  @Inject private Registrations registrations;
  @Inject private RegistrationWork work;
  @Inject private Checklist checklist;
  @Inject private Access access;
  @Inject private Here here;
  private Optional<Offer> offer;
  private Optional<Registration> mine;

  private Meeting meeting() {
    return one.getMeeting();
  }

  private Optional<Offer> offer() {
    if (offer == null) {
      offer =
          meeting().getState() == State.DRAFT
              ? Optional.empty()
              : registrations.offer(meeting()).filter(known -> known.terms().open());
    }
    return offer;
  }

  /** Whether one registers for it, or the visitor did while one could. */
  public boolean isOffered() {
    return offer().isPresent() || isRegistered();
  }

  /** Whether one can now. */
  public boolean isOpen() {
    return offer().filter(Offer::isOpen).isPresent();
  }

  /** How it stands, in words. */
  public String getStanding() {
    if (mine().isPresent()) {
      return word(
          mine().get().getPlace() == Place.WAITING
              ? "registration.mine.waiting"
              : "registration.mine");
    }
    Offer known = offer().orElseThrow();
    if (known.closed().isPresent()) {
      return word(known.closed().get());
    }
    if (known.isFull()) {
      return word("registration.full");
    }
    return known.terms().capacity() == null
        ? word("registration.open")
        : here.say(word("registration.left"), known.left());
  }

  /** Whether the visitor registered. */
  public boolean isRegistered() {
    return mine().isPresent();
  }

  private Optional<Registration> mine() {
    if (mine == null) {
      mine = registrations.mine(meeting().getId());
    }
    return mine;
  }

  /** Where one registers. */
  public String getRegisterLink() {
    return page("register");
  }

  /** Whether the visitor holds it. */
  public boolean isHolding() {
    return access.may(HOLD_MEETINGS, here.facts());
  }

  /** What those who hold it go to, with how it stands. */
  public List<Door> getDoors() {
    UUID id = meeting().getId();
    List<Door> doors = new ArrayList<>();
    boolean held = meeting().getState() == State.ANNOUNCED;
    if (held) {
      doors.add(new Door(word("lead.title"), page("lead"), null));
      doors.add(new Door(word("attendance.title"), page("attendance"), null));
    }
    long registered =
        work.registered(here.spaceId(), id).stream()
            .filter(known -> known.registration().getPlace() == Place.PLACED)
            .count();
    doors.add(
        new Door(
            word("registered.title"),
            page("registered"),
            here.say(word("registered.short"), registered)));
    if (held) {
      doors.add(new Door(word("invite.title"), page("invite"), null));
    }
    List<Checklist.Line> chores = checklist.lines(here.spaceId(), id);
    long left = chores.stream().filter(line -> !line.chore().isDone()).count();
    doors.add(
        new Door(
            word("checklist.title"),
            page("checklist"),
            chores.isEmpty() ? null : here.say(word("checklist.left"), left)));
    return doors;
  }

  private String page(String page) {
    return here.link(here.getToolAddress()) + "/" + page + "?id=" + meeting().getId();
  }

  private String word(String key) {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale())
        .getString(key);
  }

  /**
   * Where one goes on.
   *
   * @param label what it is called
   * @param link its address
   * @param note how it stands; null for nothing to say
   */
  public record Door(String label, String link, String note) {}
}
