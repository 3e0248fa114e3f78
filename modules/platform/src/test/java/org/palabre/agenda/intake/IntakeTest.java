package org.palabre.agenda.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.agenda.intake.IncomingNote.Kind;
import org.palabre.input.Refusal;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularReader;
import org.palabre.tabular.UnreadableTable;

/** What calendars and tables say, understood or asked. */
@Timeout(60)
class IntakeTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  /** Two hundred dates. */
  private static final String DAILY =
      event("DTSTART:20170101T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY");

  @Test
  void readsTimesInTheOrganisationsZone() throws UnreadableCalendar {
    assertThat(starts("DTSTART:20261126T173000Z\nDTEND:20261126T190000Z"))
        .containsExactly(LocalDateTime.of(2026, 11, 26, 18, 30));
    assertThat(starts("DTSTART;TZID=America/Martinique:20261126T133000\nDURATION:PT1H"))
        .containsExactly(LocalDateTime.of(2026, 11, 26, 18, 30));
    assertThat(starts("DTSTART;TZID=Romance Standard Time:20261126T183000\nDURATION:PT1H"))
        .containsExactly(LocalDateTime.of(2026, 11, 26, 18, 30));
    assertThat(starts("DTSTART:20261126T183000\nDURATION:PT1H"))
        .containsExactly(LocalDateTime.of(2026, 11, 26, 18, 30));
  }

  @Test
  void asksForWhatIsMissingOrNotKnown() throws UnreadableCalendar {
    assertThat(doubt("DTSTART;TZID=Mars/Olympus:20261126T183000\nDURATION:PT1H"))
        .isEqualTo(Doubt.ZONE);
    assertThat(doubt("DTSTART;VALUE=DATE:20261126")).isEqualTo(Doubt.NO_HOUR);
    assertThat(doubt("DTSTART:20261126T183000")).isEqualTo(Doubt.NO_END);
    assertThat(doubt("DTSTART:20261126T183000\nDTEND:20261126T173000")).isEqualTo(Doubt.BACKWARDS);
    assertThat(doubt("DTSTART:20261126T183000\nDTEND:20271126T173000")).isEqualTo(Doubt.TOO_LONG);
    assertThat(doubt("DTSTART:20260230T183000\nDURATION:PT1H")).isEqualTo(Doubt.NO_SUCH_DAY);
    assertThat(doubt("DTSTART:nonsense")).isEqualTo(Doubt.NO_SUCH_DAY);
    assertThat(doubt("CLASS:PUBLIC")).isEqualTo(Doubt.EMPTY);
  }

  @Test
  void takesTheDatesOfARuleWithItsExceptions() throws UnreadableCalendar {
    String weekly =
        """
        DTSTART;TZID=Europe/Paris:20261126T183000
        DURATION:PT2H
        RRULE:FREQ=WEEKLY;UNTIL=20261224T160000Z
        EXDATE;TZID=Europe/Paris:20261203T183000
        """;
    assertThat(starts(weekly))
        .containsExactly(
            LocalDateTime.of(2026, 11, 26, 18, 30),
            LocalDateTime.of(2026, 12, 10, 18, 30),
            LocalDateTime.of(2026, 12, 17, 18, 30));
    IncomingFile moved =
        read(
            event(weekly)
                + event("RECURRENCE-ID:20261210T183000\nDTSTART:20261211T090000\nDURATION:PT1H"));
    assertThat(moved.incoming().get(0).dates()).hasSize(2);
    assertThat(moved.incoming().get(1).dates().get(0).starts())
        .isEqualTo(LocalDateTime.of(2026, 12, 11, 9, 0));
  }

  @Test
  void leavesRecurrenceBombsOutAndStaysQuick() throws UnreadableCalendar {
    for (String rule :
        List.of(
            "FREQ=SECONDLY",
            "FREQ=MINUTELY;COUNT=999999999",
            "FREQ=DAILY;BYHOUR=1,2,3;BYSECOND=0,1,2",
            "FREQ=YEARLY;INTERVAL=999999999",
            "FREQ=DAILY;BYDAY=" + "MO,".repeat(5000) + "TU",
            "nonsense")) {
      IncomingFile file = read(event("DTSTART:20261126T183000Z\nDURATION:PT1H\nRRULE:" + rule));
      assertThat(file.incoming()).as(rule).isEmpty();
      assertThat(file.notes()).extracting(IncomingNote::kind).contains(Kind.RULE);
    }
    IncomingFile old = read(event("DTSTART:00010101T000000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY"));
    assertThat(old.incoming()).isEmpty();
    long start = System.nanoTime();
    IncomingFile many =
        read(
            event(
                    "DTSTART:20170101T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")
                .repeat(300));
    assertThat(many.incoming()).isEmpty();
    assertThatThrownBy(() -> read(DAILY.repeat(300)))
        .isInstanceOfSatisfying(
            UnreadableCalendar.class,
            e -> assertThat(e.reason()).isEqualTo(UnreadableCalendar.Reason.TOO_MANY_DATES));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(40));
  }

  @Test
  void takesTwoThousandDatesAndThreeHundredRulesAndNoMore() throws Exception {
    assertThat(read(DAILY.repeat(10)).meetings()).isEqualTo(2_000);
    refused(UnreadableCalendar.Reason.TOO_MANY_DATES, DAILY.repeat(10) + once());
    String twice = event("DTSTART:20261126T183000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=2");
    assertThat(read(twice.repeat(300)).meetings()).isEqualTo(600);
    refused(UnreadableCalendar.Reason.TOO_MANY_REPEATING, twice.repeat(301));

    String lines = "Bal;samedi 16 janvier 2027 de 20h à 23h\n".repeat(2_000);
    assertThat(table(lines).meetings()).isEqualTo(2_000);
    assertThatThrownBy(() -> table(lines + "Bal;dimanche 17 janvier 2027 de 20h à 23h\n"))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.key()).isEqualTo("bring.table.tooMany"));
  }

  @Test
  void namesADateOfASeriesTheSameWheneverItIsRead() throws UnreadableCalendar {
    String weekly = event("DTSTART:20261126T183000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3");

    List<String> early = fingerprints(weekly, LocalDate.of(2026, 11, 20));
    assertThat(early).hasSize(3).doesNotHaveDuplicates();
    assertThat(fingerprints(weekly, LocalDate.of(2026, 12, 1))).isEqualTo(early.subList(1, 3));
    assertThat(fingerprints(weekly, LocalDate.of(2026, 12, 8))).isEqualTo(early.subList(2, 3));

    String listed = event("DTSTART:20261126T183000\nDURATION:PT1H\nRDATE:20261203T183000");
    assertThat(fingerprints(listed, TODAY)).hasSize(2);
    String struck =
        event(
            "DTSTART:20261126T183000\nDURATION:PT1H\nRDATE:20261203T183000\nEXDATE:20261126T183000");
    assertThat(fingerprints(struck, TODAY)).isEqualTo(fingerprints(listed, TODAY).subList(1, 2));
  }

  private static List<String> fingerprints(String events, LocalDate today)
      throws UnreadableCalendar {
    return read(events, today).incoming().stream()
        .flatMap(one -> one.dates().stream().map(date -> Fingerprint.of(one, date)))
        .toList();
  }

  private static void refused(UnreadableCalendar.Reason reason, String events) {
    assertThatThrownBy(() -> read(events))
        .isInstanceOfSatisfying(
            UnreadableCalendar.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static IncomingFile table(String lines) throws UnreadableTable {
    TabularFile table =
        TabularReader.read(("titre;date\n" + lines).getBytes(StandardCharsets.UTF_8));
    return TableIntake.read(
        table, IncomingColumns.of(IncomingColumns.guess(table.header()), null, null));
  }

  private static String once() {
    return event("DTSTART:20261126T183000\nDURATION:PT1H");
  }

  @Test
  void leavesOutWhatHasNoTitleWhatIsCancelledAndOverridesOfDirection() throws UnreadableCalendar {
    IncomingFile file =
        read(
            "BEGIN:VEVENT\nUID:a\nDTSTART:20261126T183000\nEND:VEVENT\n"
                + "BEGIN:VEVENT\nUID:b\nSUMMARY:x\nSTATUS:CANCELLED\nEND:VEVENT\n"
                + "BEGIN:VEVENT\nUID:c\nSUMMARY:x\u202ey\nDTSTART:20261126T183000\nEND:VEVENT\n");
    assertThat(file.incoming()).isEmpty();
    assertThat(file.notes())
        .extracting(IncomingNote::kind)
        .containsExactly(Kind.NO_TITLE, Kind.CANCELLED, Kind.UNFIT);
  }

  @Test
  void cutsLongTextsAndDropsLinksThatRunCode() throws UnreadableCalendar {
    IncomingFile file =
        read(
            event(
                "DTSTART:20261126T183000\nDURATION:PT1H\nURL:javascript:alert(1)\nDESCRIPTION:"
                    + "🌻".repeat(3000)));
    Incoming one = file.certain().get(0);
    assertThat(one.link()).isEmpty();
    assertThat(one.summary().codePointCount(0, one.summary().length())).isEqualTo(2000);
    assertThat(file.notes()).extracting(IncomingNote::kind).containsExactly(Kind.CUT, Kind.LINK);
  }

  @Test
  void readsTablesWithDatesInWordsAndAsksForTheRest() throws UnreadableTable {
    TabularFile table =
        TabularReader.read(
            """
            titre;date;lieu
            Atelier;samedi 18 septembre de 10h à 12h;Salle A
            Expo;du 18 au 25 septembre;Musée
            Libre;tous les samedis;Parc
            Sans fin;dimanche 19 septembre, 15h;Parc
            """
                .getBytes(StandardCharsets.UTF_8));
    List<IncomingField> fields = IncomingColumns.guess(table.header());
    IncomingFile asked = TableIntake.read(table, IncomingColumns.of(fields, 2021, null));
    assertThat(asked.incoming())
        .extracting(Incoming::doubt)
        .containsExactly(null, Doubt.NO_HOUR, Doubt.WORDS, Doubt.NO_END);
    IncomingFile given = TableIntake.read(table, IncomingColumns.of(fields, 2021, 120));
    assertThat(given.incoming().get(3).dates().get(0).ends())
        .isEqualTo(LocalDateTime.of(2021, 9, 19, 17, 0));
    assertThat(TableIntake.read(table, IncomingColumns.of(fields, null, null)).incoming().get(0))
        .extracting(Incoming::doubt)
        .isEqualTo(Doubt.YEAR);
  }

  private static List<LocalDateTime> starts(String lines) throws UnreadableCalendar {
    Incoming one = read(event(lines)).incoming().get(0);
    assertThat(one.doubt()).isNull();
    return one.dates().stream().map(TextDate::starts).toList();
  }

  private static Doubt doubt(String lines) throws UnreadableCalendar {
    return read(event(lines)).incoming().get(0).doubt();
  }

  private static String event(String lines) {
    return "BEGIN:VEVENT\nUID:one@example.org\nSUMMARY:Réunion\n"
        + lines.strip()
        + "\nEND:VEVENT\n";
  }

  private static IncomingFile read(String events) throws UnreadableCalendar {
    return read(events, TODAY);
  }

  private static IncomingFile read(String events, LocalDate today) throws UnreadableCalendar {
    return IcsIntake.read(
        ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y\n" + events + "END:VCALENDAR\n")
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.UTF_8),
        PARIS,
        today);
  }
}
