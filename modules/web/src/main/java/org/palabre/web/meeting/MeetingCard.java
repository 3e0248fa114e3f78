package org.palabre.web.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meeting.State;
import org.palabre.web.address.Here;
import org.palabre.web.page.SpaceHead.Tag;

/** A meeting as the pages of its space say it: its title, when, where, what is unusual about it. */
public class MeetingCard {

  private final Meeting meeting;
  private final Here here;
  private final ResourceBundle words;

  /** Of a meeting, said in the language of a page. */
  public MeetingCard(Meeting meeting, Here here) {
    this.meeting = meeting;
    this.here = here;
    this.words = ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }

  public UUID getId() {
    return meeting.getId();
  }

  public String getTitle() {
    return meeting.getTitle();
  }

  /** The address of its page. */
  public String getLink() {
    return here.link(here.getSpaceAddress()) + "/agenda/" + meeting.getId();
  }

  /** When: "jeudi 3 décembre, de 18 h 30 à 20 h 30". */
  public String getWhen() {
    return here.wording().span(meeting.getStartsAt(), meeting.getEndsAt());
  }

  /** The day of the month it begins on, for a leaf of a calendar. */
  public int getDayOfMonth() {
    return meeting.getStartsAt().getDayOfMonth();
  }

  /** The month it begins in, in little room. */
  public String getMonth() {
    return here.wording().shortMonth(meeting.getStartsAt().getMonth());
  }

  /** Where, in one line; null when nobody said. */
  public String getWhere() {
    List<String> parts = new ArrayList<>();
    if (!meeting.getPlace().isEmpty()) {
      parts.add(meeting.getPlace());
    }
    if (!meeting.getAddress().isEmpty()) {
      parts.add(meeting.getAddress());
    }
    if (!meeting.getLink().isEmpty()) {
      parts.add(words.getString("meeting.afar"));
    }
    return parts.isEmpty() ? null : String.join(", ", parts);
  }

  /** Its kind, and what a reader should know before coming. */
  public List<Tag> getTags() {
    List<Tag> tags = new ArrayList<>();
    switch (meeting.getState()) {
      case DRAFT -> tags.add(new Tag(words.getString("meeting.state.DRAFT"), "wait"));
      case CANCELLED -> tags.add(new Tag(words.getString("meeting.state.CANCELLED"), "late"));
      case ANNOUNCED -> {
        if (meeting.isOver(Instant.now())) {
          tags.add(new Tag(words.getString("meeting.over"), "off"));
        }
      }
    }
    tags.add(new Tag(words.getString("meeting.kind." + meeting.getKind()), ""));
    if (meeting.getAudience() == Audience.TEAM) {
      tags.add(new Tag(words.getString("audience.TEAM.tag"), ""));
    }
    return tags;
  }

  /** Whether it does not take place. */
  public boolean isCancelled() {
    return meeting.getState() == State.CANCELLED;
  }
}
