package org.palabre.web.meeting;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.access.Access;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.MeetingItem;
import org.palabre.meeting.Meetings;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;
import org.palabre.web.address.Here;
import org.palabre.web.form.NotFound;

/** One meeting, at an address of its own: when, where, about what. */
@Named
@RequestScoped
public class OneMeeting {

  @Inject private Meetings meetings;
  @Inject private Territories territories;
  @Inject private Access access;
  @Inject private Here here;
  private Meeting meeting;
  private MeetingCard card;
  private List<Row> rows;

  /** Finds it, or answers "not found". */
  public void find() {
    Optional<Meeting> found = meetings.find(here.facts(), here.item());
    if (found.isEmpty()) {
      NotFound.answer();
      return;
    }
    meeting = found.get();
    card = new MeetingCard(meeting, here);
  }

  public Meeting getMeeting() {
    return meeting;
  }

  /** How it is said. */
  public MeetingCard getCard() {
    return card;
  }

  /** The territory it concerns, if not its space's; null otherwise. */
  public String getTerritory() {
    return meeting.getTerritoryId().flatMap(territories::find).map(Territory::getName).orElse(null);
  }

  /** What it is about, in order, each with the time it should begin at where that is known. */
  public List<Row> getRows() {
    if (rows == null) {
      rows = rows(meeting, meetings.items(meeting), here);
    }
    return rows;
  }

  /** Whether the visitor may change it. */
  public boolean isHolding() {
    return access.may(HOLD_MEETINGS, here.facts());
  }

  /** The address of its planning. */
  public String getPlanLink() {
    return here.link(here.getToolAddress()) + "/plan?id=" + meeting.getId();
  }

  static List<Row> rows(Meeting meeting, List<MeetingItem> items, Here here) {
    List<Row> rows = new ArrayList<>();
    LocalDateTime at = meeting.getStartsAt();
    for (MeetingItem item : items) {
      rows.add(new Row(item, at == null ? null : here.wording().time(at.toLocalTime())));
      LocalDateTime from = at;
      at = from == null ? null : item.getMinutes().map(from::plusMinutes).orElse(null);
    }
    return rows;
  }

  /**
   * An item in its place.
   *
   * @param item the item
   * @param at when it should begin; null after one whose length nobody said
   */
  public record Row(MeetingItem item, String at) {

    /** How many minutes are planned; null when nobody said. */
    public Integer minutes() {
      return item.getMinutes().orElse(null);
    }
  }
}
