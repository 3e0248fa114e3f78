package org.palabre.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.attendance.MeetingPaths;
import org.palabre.attendance.Registration.Place;
import org.palabre.attendance.Registrations;
import org.palabre.attendance.Registrations.Mine;
import org.palabre.logistics.Checklist;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meeting.State;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** What the visitor is registered for, and what they prepare. */
@Named
@RequestScoped
public class MyMeetings {

  @Inject private Registrations registrations;
  @Inject private Checklist checklist;
  @Inject private MeetingPaths paths;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private List<Coming> coming;
  private List<Task> tasks;

  /** What they are registered for, next first. */
  public List<Coming> getComing() {
    if (coming == null) {
      coming =
          registrations.mine().stream()
              .map(one -> one.meeting().map(known -> open(one, known)).orElseGet(() -> shut(one)))
              .toList();
    }
    return coming;
  }

  private Coming open(Mine one, Meeting meeting) {
    return new Coming(
        meeting.getTitle(),
        when(meeting),
        meeting.getPlace(),
        paths
            .agenda(meeting)
            .map(agenda -> here.link(agenda) + "/register?id=" + meeting.getId())
            .orElse(null),
        one.registration().getPlace() == Place.WAITING,
        meeting.getState() == State.CANCELLED);
  }

  /** What they may not read any more has no name; its link takes the registration back. */
  private Coming shut(Mine one) {
    String words =
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale())
            .getString("my-meetings.unreadable");
    return new Coming(
        words,
        "",
        "",
        here.link("/registration/" + one.token()),
        one.registration().getPlace() == Place.WAITING,
        false);
  }

  /** What they prepare, soonest first. */
  public List<Task> getTasks() {
    if (tasks == null) {
      tasks =
          checklist.mine().stream()
              .map(
                  one ->
                      new Task(
                          one.chore().getId(),
                          one.chore().getWhat(),
                          one.meeting().getTitle(),
                          one.chore().getUntil().map(here.wording()::day).orElse(null),
                          one.chore().isDone(),
                          one.chore().isLate(here.wording().today())))
              .toList();
    }
    return tasks;
  }

  /** Says that something is done, or not any more: the button pressed carries its id. */
  public void tick() {
    if (!Sent.isPostback()) {
      return;
    }
    UUID finished = Sent.id("finished").orElse(null);
    UUID again = Sent.id("again").orElse(null);
    UUID which = finished == null ? again : finished;
    if (which != null
        && refusals.explain("tasks", () -> checklist.doneMine(which, finished != null))) {
      done.at("/my-meetings", finished != null ? "done" : "undone");
    }
  }

  private String when(Meeting meeting) {
    return here.wording().span(meeting.getStartsAt(), meeting.getEndsAt());
  }

  /**
   * A meeting they are registered for.
   *
   * @param title what it is called
   * @param when when it is, empty for what they may not read any more
   * @param place where, perhaps empty
   * @param link where to change it; null while its space is nowhere
   * @param waiting whether they wait for a place
   * @param cancelled whether it does not take place
   */
  public record Coming(
      String title, String when, String place, String link, boolean waiting, boolean cancelled) {}

  /**
   * Something they prepare.
   *
   * @param id its id
   * @param what what
   * @param meeting for which meeting
   * @param until until when; null when no day was agreed
   * @param done whether it is done
   * @param late whether it should be by now
   */
  public record Task(
      UUID id, String what, String meeting, String until, boolean done, boolean late) {}
}
