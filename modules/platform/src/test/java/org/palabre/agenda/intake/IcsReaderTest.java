package org.palabre.agenda.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.agenda.intake.UnreadableCalendar.Reason;

@Timeout(20)
class IcsReaderTest {

  @Test
  void readsFoldedEscapedTextAndPassesAlarmsOver() throws UnreadableCalendar {
    IcsEvent event =
        read("""
                BEGIN:VEVENT
                UID:one@example.org
                DTSTART;TZID="Europe/Paris":20261126T183000
                SUMMARY;LANGUAGE=fr:Réunion\\, salle 2 : jardin 🌻
                DESCRIPTION:Première ligne\\nseconde
                 \ssuite
                BEGIN:VALARM
                ACTION:DISPLAY
                DESCRIPTION:l'alarme
                SUMMARY:l'alarme
                END:VALARM
                END:VEVENT
                """)
            .get(0);
    assertThat(event.text("SUMMARY")).isEqualTo("Réunion, salle 2 : jardin 🌻");
    assertThat(event.text("DESCRIPTION")).isEqualTo("Première ligne\nseconde suite");
    assertThat(event.first("DTSTART").orElseThrow().zone()).isEqualTo("Europe/Paris");
  }

  @Test
  void refusesWhatIsNoCalendar() {
    assertRefused(new byte[0], Reason.EMPTY);
    assertRefused("titre;date".getBytes(StandardCharsets.UTF_8), Reason.NOT_A_CALENDAR);
    assertRefused(calendar("BEGIN:VEVENT\nUID:a\n"), Reason.NOT_A_CALENDAR);
    assertRefused(calendar(""), Reason.EMPTY);
    assertRefused(
        "BEGIN:VCALENDAR\nEND:VEVENT\nBEGIN:\n:\n".getBytes(StandardCharsets.UTF_8),
        Reason.NOT_A_CALENDAR);
  }

  @Test
  void refusesTenThousandEventsAndTwentyMegabytes() {
    assertRefused(
        calendar("BEGIN:VEVENT\nUID:a\nEND:VEVENT\n".repeat(10_000)), Reason.TOO_MANY_EVENTS);
    assertRefused(new byte[20 * 1024 * 1024], Reason.TOO_LARGE);
  }

  @Test
  void refusesNestsAndHeaps() {
    assertRefused(
        calendar(
            "BEGIN:VEVENT\n"
                + "BEGIN:VALARM\n".repeat(2_000)
                + "END:VALARM\n".repeat(2_000)
                + "END:VEVENT\n"),
        Reason.OVERLOADED);
    assertRefused(
        calendar(
            "BEGIN:VEVENT\n" + "ATTENDEE:mailto:a@example.org\n".repeat(5_000) + "END:VEVENT\n"),
        Reason.OVERLOADED);
  }

  @Test
  void readsOneHugeTextWithinBoundedTime() throws UnreadableCalendar {
    List<IcsEvent> events =
        read("BEGIN:VEVENT\nUID:a\nDESCRIPTION:" + "x".repeat(4_000_000) + "\nEND:VEVENT\n");
    assertThat(events.get(0).text("DESCRIPTION")).hasSize(4_000_000);
  }

  private static List<IcsEvent> read(String events) throws UnreadableCalendar {
    long start = System.nanoTime();
    List<IcsEvent> read = IcsReader.read(calendar(events));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    return read;
  }

  private static byte[] calendar(String events) {
    return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y\n" + events + "END:VCALENDAR\n")
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(byte[] file, Reason reason) {
    assertThatThrownBy(() -> IcsReader.read(file))
        .isInstanceOfSatisfying(
            UnreadableCalendar.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
