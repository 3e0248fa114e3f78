package org.palabre.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.access.Audience;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting.Kind;

class MeetingPlanTest {

  private static final LocalDateTime EVENING = LocalDateTime.of(2026, 12, 3, 18, 30);

  @Test
  void keepsWhatWasPlanned() {
    MeetingPlan plan = plan("  Réunion\nde la table ", EVENING, EVENING.plusHours(2), "");

    assertThat(plan.title()).isEqualTo("Réunion de la table");
    assertThat(plan.link()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    ", 2026-12-03T20:30, day, meeting.start.needed",
    "2026-12-03T18:30, , endTime, meeting.end.needed",
    "2026-12-03T18:30, 2026-12-03T18:30, endTime, meeting.end.before",
    "2026-12-03T18:30, 2026-12-03T17:30, endTime, meeting.end.before",
    "2026-12-03T18:30, 2026-12-18T18:30, endTime, meeting.end.late",
    "1850-12-03T18:30, 1850-12-03T19:30, day, date.tooEarly",
    "9999-12-31T18:30, 9999-12-31T19:30, day, meeting.start.late"
  })
  void refusesTimesThatCannotBe(
      LocalDateTime startsAt, LocalDateTime endsAt, String field, String key) {
    assertThatThrownBy(() -> plan("Réunion", startsAt, endsAt, ""))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.key()).isEqualTo(key);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "http://visio.example.org/table",
        "data:text/html,x",
        "https:",
        "visio.example.org",
        "https://a b"
      })
  void refusesALinkThatIsNoHttpsAddress(String link) {
    assertThatThrownBy(() -> plan("Réunion", EVENING, EVENING.plusHours(2), link))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("meeting.link.https"));
  }

  @Test
  void takesAnHttpsLink() {
    String link = "https://visio.example.org/table?cle=1";

    assertThat(plan("Réunion", EVENING, EVENING.plusHours(2), link).link()).isEqualTo(link);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 601, Integer.MAX_VALUE})
  void refusesALengthOutsideADay(int minutes) {
    assertThatThrownBy(() -> new ItemPlan("Bancs", "", "", minutes))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("itemMinutes"));
  }

  private static MeetingPlan plan(
      String title, LocalDateTime startsAt, LocalDateTime endsAt, String link) {
    return new MeetingPlan(
        title, Kind.MEETING, "", Audience.SPACE, startsAt, endsAt, "", "", link, null);
  }
}
