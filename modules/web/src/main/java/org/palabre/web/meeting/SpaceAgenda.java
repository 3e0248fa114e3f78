package org.palabre.web.meeting;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.palabre.access.Access;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meetings;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;

/** The agenda of a space: what comes, next first, and what is over, twenty a page. */
@Named
@RequestScoped
public class SpaceAgenda {

  private static final int PAGE = 20;

  @Inject private Meetings meetings;
  @Inject private Access access;
  @Inject private Here here;
  private List<Meeting> found;

  /** The meetings of the page asked for. */
  public List<MeetingCard> getPage() {
    return found().stream().limit(PAGE).map(one -> new MeetingCard(one, here)).toList();
  }

  /** Whether what is over is shown, instead of what comes. */
  public boolean isPast() {
    return Sent.text("show").filter("past"::equals).isPresent();
  }

  /** Whether the visitor may plan meetings here. */
  public boolean isHolding() {
    return access.may(HOLD_MEETINGS, here.facts());
  }

  /** Whether nothing ever was in this agenda, as far as the visitor may know. */
  public boolean isBlank() {
    return found().isEmpty() && page() == 0 && other().isEmpty();
  }

  /** The address of what comes, or of what is over. */
  public String link(boolean past) {
    return link(past, 0);
  }

  /** The address of the page before this one; null at the beginning. */
  public String getBeforeLink() {
    return page() == 0 ? null : link(isPast(), page() - 1);
  }

  /** The address of the page after this one; null at the end. */
  public String getAfterLink() {
    return found().size() <= PAGE ? null : link(isPast(), page() + 1);
  }

  private List<Meeting> found() {
    if (found == null) {
      Instant now = Instant.now();
      int skip = page() * PAGE;
      found =
          isPast()
              ? meetings.past(here.facts(), now, skip, PAGE + 1)
              : meetings.upcoming(here.facts(), now, skip, PAGE + 1);
    }
    return found;
  }

  private List<Meeting> other() {
    Instant now = Instant.now();
    return isPast()
        ? meetings.upcoming(here.facts(), now, 0, 1)
        : meetings.past(here.facts(), now, 0, 1);
  }

  private String link(boolean past, int page) {
    String address = here.link(here.getToolAddress());
    String show = past ? "show=past" : "";
    String at = page == 0 ? "" : "page=" + page;
    String query = show + (show.isEmpty() || at.isEmpty() ? "" : "&") + at;
    return query.isEmpty() ? address : address + "?" + query;
  }

  private static int page() {
    return Sent.number("page");
  }
}
