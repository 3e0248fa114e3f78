package org.palabre.web.minutes;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meetings;
import org.palabre.minutes.Minutes;
import org.palabre.minutes.Minutes.State;
import org.palabre.minutes.MinutesEntry;
import org.palabre.minutes.MinutesReading;
import org.palabre.people.PublicNames;
import org.palabre.statement.PartialDate;
import org.palabre.web.address.Here;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Sent;
import org.palabre.web.page.SpaceHead.Tag;

/** The meeting whose minutes a page is about, named by the address: {@code #{minutesAt}}. */
@Named
@RequestScoped
public class MinutesAt {

  @Inject private Meetings meetings;
  @Inject private MinutesReading reading;
  @Inject private Access access;
  @Inject private PublicNames names;
  @Inject private Here here;
  private Optional<Minutes> minutes = Optional.empty();
  private Optional<Meeting> meeting = Optional.empty();

  @PostConstruct
  void load() {
    minutes = Sent.id("id").flatMap(id -> reading.of(here.facts(), id));
    meeting =
        minutes
            .map(reading::meeting)
            .or(() -> Sent.id("id").flatMap(id -> meetings.find(here.facts(), id)));
  }

  /** Answers "not found" where there are no minutes, or the visitor may not read them. */
  public void open() {
    if (minutes.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Answers "not found" where there is no meeting whose minutes could be written. */
  public void openMeeting() {
    if (meeting.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Whether there are minutes that the visitor reads. */
  public boolean isThere() {
    return minutes.isPresent();
  }

  /** The minutes; null where there are none. */
  public Minutes getMinutes() {
    return minutes.orElse(null);
  }

  Minutes required() {
    return minutes.orElseThrow();
  }

  /** The meeting. */
  public Meeting getMeeting() {
    return meeting.orElse(null);
  }

  /** What the minutes are called. */
  public String getTitle() {
    return here.say(words().getString("minutes.of"), meeting.orElseThrow().getTitle());
  }

  /** When the meeting was. */
  public String getWhen() {
    Meeting at = meeting.orElseThrow();
    return here.wording().span(at.getStartsAt(), at.getEndsAt());
  }

  /** The address of the meeting's page. */
  public String getMeetingLink() {
    return here.link(here.getSpaceAddress()) + "/agenda/" + meeting.orElseThrow().getId();
  }

  /** The address of another page of these minutes. */
  public String link(String page) {
    return "%s/%s?id=%s"
        .formatted(
            here.link(here.getSpaceAddress()) + "/agenda", page, meeting.orElseThrow().getId());
  }

  /** Where they are in their life. */
  public Tag getTag() {
    State state = required().getState();
    return new Tag(
        words().getString("minutes.state." + state),
        switch (state) {
          case DRAFT, SENT -> "wait";
          case APPROVED, PUBLISHED -> "done";
        });
  }

  /** When the present state began, in a sentence; empty for a draft. */
  public String getSince() {
    Minutes at = required();
    return switch (at.getState()) {
      case DRAFT -> "";
      case SENT -> here.say(words().getString("minutes.since.SENT"), here.dayOf(at.getSentAt()));
      case APPROVED ->
          here.say(words().getString("minutes.since.APPROVED"), here.dayOf(at.getApprovedAt()));
      case PUBLISHED ->
          here.say(words().getString("minutes.since.PUBLISHED"), here.dayOf(at.getPublishedAt()));
    };
  }

  /** Whether the visitor holds meetings here. */
  public boolean isHolding() {
    return access.may(HOLD_MEETINGS, here.facts());
  }

  /** Whether the visitor may propose amendments now. */
  public boolean isAmending() {
    return minutes.filter(at -> at.getState() == State.SENT).isPresent()
        && (isHolding() || reading.isAttendee(required()));
  }

  /** Whether only the team may read the meeting, and so its minutes, however far they got. */
  public boolean isKept() {
    return meeting
        .filter(one -> one.getState() == Meeting.State.DRAFT || one.getAudience() == Audience.TEAM)
        .isPresent();
  }

  /** What an entry is called. */
  public String title(MinutesEntry.Kind kind, String title) {
    return !title.isEmpty()
        ? title
        : words()
            .getString(kind == MinutesEntry.Kind.OPENING ? "minutes.opening" : "minutes.other");
  }

  /** Who, by name; a word in the place of somebody who was forgotten. */
  public String name(UUID person) {
    return names.of(person).orElseGet(() -> words().getString("commitment.forgotten"));
  }

  /** A day as people say it. */
  public String day(LocalDate day) {
    return here.date(PartialDate.of(day));
  }

  ResourceBundle words() {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }
}
