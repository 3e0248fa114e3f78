package org.palabre.web.drafting;

import static org.palabre.access.PlatformPermission.LEAD_TEXTS;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.palabre.access.Access;
import org.palabre.drafting.DraftingSession;
import org.palabre.drafting.Sessions;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meetings;
import org.palabre.text.Text;
import org.palabre.text.Texts;
import org.palabre.web.address.Here;
import org.palabre.web.address.PlatformPages;

/** On a meeting's page: the text it drafts, or the way to make it draft one. */
@Named
@RequestScoped
public class MeetingSession {

  @Inject private Meetings meetings;
  @Inject private Sessions sessions;
  @Inject private Texts texts;
  @Inject private SessionWords words;
  @Inject private Access access;
  @Inject private Here here;
  private Meeting meeting;
  private Optional<DraftingSession> session = Optional.empty();

  @PostConstruct
  void load() {
    meeting = meetings.find(here.facts(), here.item()).orElse(null);
    if (meeting != null && isOn()) {
      session = sessions.at(here.facts(), meeting);
    }
  }

  /** Whether it is a session that the visitor may read. */
  public boolean isThere() {
    return session.isPresent();
  }

  /** What the visitor may know the text to be called that it drafts. */
  public String getTextTitle() {
    return texts
        .find(here.facts(), session.orElseThrow().getTextId())
        .map(text -> texts.title(text, here.facts()))
        .orElseThrow();
  }

  /** The address of that text. */
  public String getTextLink() {
    return here.link(here.getSpaceAddress()) + "/texts/" + session.orElseThrow().getTextId();
  }

  /** Where the session is read. */
  public String getLink() {
    return words.link(session.orElseThrow());
  }

  /** Where the visitor may make it a session; null where they may not. */
  public String getPlanLink() {
    boolean may =
        meeting != null
            && session.isEmpty()
            && isOn()
            && meeting.getState() != Meeting.State.CANCELLED
            && access.may(LEAD_TEXTS, here.facts())
            && texts.of(here.facts()).stream()
                .anyMatch(one -> one.getState() != Text.State.ADOPTED);
    return may
        ? here.link(here.getSpaceAddress()) + "/texts/session-work?meeting=" + meeting.getId()
        : null;
  }

  private boolean isOn() {
    return here.getSpace().getTools().contains(PlatformPages.TEXTS.id());
  }
}
