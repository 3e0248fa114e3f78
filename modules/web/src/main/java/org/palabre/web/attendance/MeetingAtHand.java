package org.palabre.web.attendance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meetings;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Sent;

/** The meeting that the parameter {@code id} of a working page names: {@code #{atHand}}. */
@Named("atHand")
@RequestScoped
public class MeetingAtHand {

  @Inject private Meetings meetings;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Meeting> meeting = Optional.empty();

  @PostConstruct
  void load() {
    meeting = Sent.id("id").flatMap(id -> meetings.find(here.facts(), id));
  }

  /** Answers "not found" at the address of no meeting. */
  public void open() {
    if (meeting.isEmpty()) {
      NotFound.answer();
    }
  }

  /** The meeting; null at the address of none. */
  public Meeting getMeeting() {
    return meeting.orElse(null);
  }

  /** Its id. */
  public UUID id() {
    return meeting.orElseThrow(() -> new Refusal("", "meeting.gone")).getId();
  }

  /** When it is: "jeudi 3 décembre, de 18 h 30 à 20 h 30". */
  public String getWhen() {
    return meeting.map(one -> here.wording().span(one.getStartsAt(), one.getEndsAt())).orElse("");
  }

  /** The address of its own page. */
  public String getLink() {
    return here.link(here.getToolAddress()) + "/" + id();
  }

  /** The address of a working page for it. */
  public String page(String page) {
    return here.link(here.getToolAddress()) + "/" + page + "?id=" + id();
  }

  /** Goes to a working page for it, which says what was done. */
  void done(String page, String what) {
    done.go(page(page) + "&done=" + what);
  }
}
