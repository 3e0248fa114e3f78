package org.palabre.meeting;

import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * What is planned of a meeting.
 *
 * @param title a few words, not blank
 * @param kind what sort of coming together it is
 * @param summary what it is about, perhaps empty
 * @param audience who reads it
 * @param startsAt when it begins, local time of the organisation
 * @param endsAt when it ends, after the beginning and within fourteen days
 * @param place where, by name, perhaps empty
 * @param address where, by street, perhaps empty
 * @param link an https address to meet from afar, perhaps empty
 * @param territory the territory it concerns if not its space's, or null
 */
public record MeetingPlan(
    String title,
    Meeting.Kind kind,
    String summary,
    Audience audience,
    LocalDateTime startsAt,
    LocalDateTime endsAt,
    String place,
    String address,
    String link,
    UUID territory)
    implements Serializable {

  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_SUMMARY = 2_000;
  private static final int LONGEST_PLACE = 200;
  private static final int LONGEST_ADDRESS = 300;
  private static final int LONGEST_LINK = 500;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  /** Nothing lasts longer. */
  static final Duration LONGEST = Duration.ofDays(14);

  /**
   * Makes the texts fit to keep.
   *
   * @throws Refusal if something needed is missing, a text is too long, the end does not follow the
   *     beginning, or the link is no https address
   */
  public MeetingPlan {
    title = PlainText.line("title", title, LONGEST_TITLE);
    if (kind == null) {
      throw new Refusal("kind", "meeting.kind.needed");
    }
    summary = PlainText.optionalLines("summary", summary, LONGEST_SUMMARY);
    if (audience == null) {
      throw new Refusal("audience", "audience.needed");
    }
    requireSound(startsAt, endsAt);
    place = PlainText.optionalLine("place", place, LONGEST_PLACE);
    address = PlainText.optionalLine("address", address, LONGEST_ADDRESS);
    link = https(PlainText.optionalLine("link", link, LONGEST_LINK));
  }

  private static void requireSound(LocalDateTime startsAt, LocalDateTime endsAt) {
    if (startsAt == null) {
      throw new Refusal("day", "meeting.start.needed");
    }
    if (endsAt == null) {
      throw new Refusal("endTime", "meeting.end.needed");
    }
    if (startsAt.getYear() < FIRST_YEAR) {
      throw new Refusal("day", "date.tooEarly", Integer.toString(FIRST_YEAR));
    }
    if (startsAt.getYear() >= LAST_YEAR) {
      throw new Refusal("day", "meeting.start.late", Integer.toString(LAST_YEAR));
    }
    if (!endsAt.isAfter(startsAt)) {
      throw new Refusal("endTime", "meeting.end.before");
    }
    if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
      throw new Refusal("endTime", "meeting.end.late", Long.toString(LONGEST.toDays()));
    }
  }

  /** No other scheme: a link is pressed by people who trust the page it stands on. */
  private static String https(String link) {
    if (link.isEmpty()) {
      return link;
    }
    try {
      URI uri = URI.create(link);
      if ("https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null) {
        return link;
      }
    } catch (IllegalArgumentException e) {
      throw new Refusal("link", "meeting.link.https");
    }
    throw new Refusal("link", "meeting.link.https");
  }
}
