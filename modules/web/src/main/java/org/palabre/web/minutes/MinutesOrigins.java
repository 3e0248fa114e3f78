package org.palabre.web.minutes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.palabre.meeting.Meeting;
import org.palabre.minutes.Minutes;
import org.palabre.minutes.Minutes.State;
import org.palabre.minutes.MinutesReading;
import org.palabre.statement.PartialDate;
import org.palabre.web.address.Here;

/**
 * From which minutes something comes, where the visitor may read them: {@code #{minutesOrigins}}.
 */
@Named
@RequestScoped
public class MinutesOrigins {

  @Inject private MinutesReading reading;
  @Inject private Here here;

  /** The minutes in which a statement was taken down. */
  public List<Origin> ofStatement(UUID statement) {
    return reading.ofStatement(here.facts(), statement).stream().map(this::origin).toList();
  }

  /** The minutes in which a commitment was made. */
  public List<Origin> ofCommitment(UUID commitment) {
    return reading.ofCommitment(here.facts(), commitment).stream().map(this::origin).toList();
  }

  /** Where the minutes of a meeting are read; null where the visitor reads none. */
  public String read(UUID meeting) {
    return reading
        .of(here.facts(), meeting)
        .map(minutes -> link(minutes.getState() == State.DRAFT ? "write" : "minutes", meeting))
        .orElse(null);
  }

  /** Whether they are a draft, or not begun. */
  public boolean isUnsent(UUID meeting) {
    return reading
        .of(here.facts(), meeting)
        .map(Minutes::getState)
        .filter(state -> state != State.DRAFT)
        .isEmpty();
  }

  private Origin origin(Meeting meeting) {
    return new Origin(
        meeting.getTitle(),
        here.date(PartialDate.of(meeting.getStartsAt().toLocalDate())),
        link("minutes", meeting.getId()));
  }

  private String link(String page, UUID meeting) {
    return here.link(here.getSpaceAddress()) + "/agenda/" + page + "?id=" + meeting;
  }

  /**
   * Minutes something comes from.
   *
   * @param title the meeting
   * @param day when it was
   * @param link where they are read
   */
  public record Origin(String title, String day, String link) {}
}
