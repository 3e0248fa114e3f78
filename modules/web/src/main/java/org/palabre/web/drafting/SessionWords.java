package org.palabre.web.drafting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.palabre.drafting.DraftingSession;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meetings;
import org.palabre.web.address.Here;

/** What a drafting session is called, and where it is. */
@RequestScoped
class SessionWords {

  @Inject private Meetings meetings;
  @Inject private CollegeWords colleges;
  @Inject private Here here;

  /** The meeting, where the visitor may read it. */
  Optional<Meeting> meeting(DraftingSession session) {
    return session.getMeetingId().flatMap(id -> meetings.find(here.facts(), id));
  }

  /** "Séance du jeudi 3 décembre", by its meeting's day, or the day it began. */
  String title(DraftingSession session) {
    String day =
        meeting(session)
            .map(meeting -> here.wording().day(meeting.getStartsAt().toLocalDate()))
            .or(() -> Optional.ofNullable(session.getBegunAt()).map(this::day))
            .orElse("");
    return day.isEmpty()
        ? colleges.words().getString("drafting.session.title")
        : here.say(colleges.words().getString("drafting.session.of"), day);
  }

  private String day(Instant moment) {
    return here.dayOf(moment);
  }

  /** Where it is read. */
  String link(DraftingSession session) {
    return "%s/texts/session?id=%s&session=%s"
        .formatted(here.link(here.getSpaceAddress()), session.getTextId(), session.getId());
  }
}
