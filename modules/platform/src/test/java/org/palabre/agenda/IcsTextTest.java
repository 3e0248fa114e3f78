package org.palabre.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.palabre.spi.CalendarDate;

class IcsTextTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String ODD =
      "Réunion; « jardin », partie \\ 2 : 👩🏽‍🌾🌻\nEND:VEVENT\r\nligne é̀ "
          + "très longue,".repeat(30);

  @Test
  void isReadBackByAnotherLibraryAsItWas() throws IOException, ParserException {
    String text = calendar(date(ODD, false, false));
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    ValidationResult problems = calendar.validate();
    assertThat(problems.hasErrors()).as("%s", problems).isFalse();
    VEvent event = (VEvent) calendar.getComponents().get(0);
    assertThat(event.getSummary().getValue()).isEqualTo(ODD.replace("\r\n", "\n"));
    assertThat(calendar.getComponents()).hasSize(1);
    assertThat(text).contains("DTSTART:20270701T163000Z").contains("SEQUENCE:3");
  }

  @Test
  void foldsAfter75OctetsAndNeverWithinACharacter() {
    String text = calendar(date("🌻".repeat(100), false, false));
    assertThat(text.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
        .noneMatch(line -> line.contains("\uFFFD") || line.contains("?"));
    assertThat(text.replace("\r\n ", "")).contains("🌻".repeat(100));
    assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
  }

  @Test
  void saysWhatIsCancelledAndWhatLastsWholeDays() {
    assertThat(calendar(date("x", false, true))).contains("STATUS:CANCELLED");
    assertThat(calendar(date("x", true, false)))
        .contains("DTSTART;VALUE=DATE:20270701\r\n")
        .contains("DTEND;VALUE=DATE:20270702\r\n");
  }

  private static String calendar(CalendarDate date) {
    StringBuilder out = new StringBuilder();
    IcsText text = new IcsText(out, "Agenda, du quartier");
    text.date(date, "Réunion", "https://example.org/tables/x/agenda/" + date.id());
    text.end();
    return out.toString();
  }

  private static CalendarDate date(String title, boolean wholeDay, boolean cancelled) {
    LocalDate day = LocalDate.of(2027, 7, 1);
    LocalDateTime starts = wholeDay ? day.atStartOfDay() : day.atTime(18, 30);
    return new CalendarDate(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "meeting",
        title,
        "",
        "Salle; 2",
        Optional.empty(),
        "agenda",
        starts.atZone(PARIS),
        (wholeDay ? starts.plusDays(1) : starts.plusHours(2)).atZone(PARIS),
        wholeDay,
        cancelled,
        3,
        Instant.parse("2026-11-25T10:00:00Z"));
  }
}
