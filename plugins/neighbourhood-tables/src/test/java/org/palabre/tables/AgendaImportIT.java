package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.agenda.intake.AgendaImport;
import org.palabre.agenda.intake.AgendaImports;
import org.palabre.agenda.intake.IncomingColumns;
import org.palabre.agenda.intake.IncomingField;
import org.palabre.agenda.intake.IncomingFile;
import org.palabre.agenda.intake.IncomingNote.Kind;
import org.palabre.agenda.intake.KeptMeetings;
import org.palabre.agenda.intake.KeptMeetings.Why;
import org.palabre.agenda.intake.TextDate;
import org.palabre.agenda.intake.UndoneImports;
import org.palabre.agenda.repeat.Recurrence;
import org.palabre.agenda.repeat.Recurrence.Ending;
import org.palabre.agenda.repeat.Recurrence.Missing;
import org.palabre.agenda.repeat.Recurrence.Pattern;
import org.palabre.agenda.repeat.SeriesWork;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.MeetingWork;
import org.palabre.meeting.Meetings;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.tabular.TabularReader;
import org.palabre.testkit.PluginDeployment;

/** Dates brought in from files: once each, all or none, and taken away but for what is in use. */
@ExtendWith(ArquillianExtension.class)
class AgendaImportIT {

  /** Near enough for repeated events to be made, whenever the test runs. */
  private static final LocalDate THURSDAY =
      LocalDate.now().plusDays(30).with(TemporalAdjusters.next(DayOfWeek.THURSDAY));

  private static final String CALENDAR =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//x//y
      BEGIN:VEVENT
      UID:one@example.org
      SUMMARY:Conseil <b>de</b> quartier
      DTSTART;TZID=Europe/Paris:%1$sT183000
      DTEND;TZID=Europe/Paris:%1$sT200000
      END:VEVENT
      BEGIN:VEVENT
      UID:two@example.org
      SUMMARY:Marché
      DTSTART;TZID=Europe/Paris:%2$sT090000
      DURATION:PT3H
      RRULE:FREQ=WEEKLY;COUNT=3
      END:VEVENT
      END:VCALENDAR
      """
          .formatted(
              THURSDAY.format(DateTimeFormatter.BASIC_ISO_DATE),
              THURSDAY.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE));

  @Inject private Scene scene;
  @Inject private AgendaImports imports;
  @Inject private UndoneImports undoing;
  @Inject private MeetingWork work;
  @Inject private SeriesWork series;
  @Inject private Meetings meetings;
  @Inject private MeetingScene gatherings;
  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;
  private UUID table;
  private UUID lead;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(AgendaImportIT.class);
  }

  @BeforeEach
  void openTable() {
    lead = scene.somebody(OrganisationRole.FACILITATOR);
    table = scene.table(lead, Visibility.PUBLIC);
    scene.as(lead, OrganisationRole.FACILITATOR);
  }

  @AfterEach
  void leave() {
    scene.asVisitor();
  }

  @Test
  void bringsACalendarInOnceHoweverOftenItIsSent() throws Exception {
    UUID key = UUID.randomUUID();
    IncomingFile file = calendar();
    AgendaImport whole = run(file, key);
    run(file, key);

    assertThat(whole.getMeetings()).isEqualTo(4);
    assertThat(coming())
        .hasSize(4)
        .allMatch(one -> one.getState() == Meeting.State.ANNOUNCED)
        .extracting(Meeting::getTitle)
        .contains("Conseil <b>de</b> quartier");
    IncomingFile again = calendar();
    assertThat(again.incoming()).isEmpty();
    assertThat(again.notes().stream().filter(note -> note.kind() == Kind.KNOWN)).hasSize(2);
    assertThatThrownBy(() -> run(file, UUID.randomUUID()))
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.key()).isEqualTo("bring.nothing"));
    assertThat(coming()).hasSize(4);
  }

  @Test
  void takesAnImportAwayButForWhatSomebodyWorkedOn() throws Exception {
    AgendaImport first = run(calendar(), UUID.randomUUID());
    assertThat(undoing.undo(table, first.getId()).all()).isZero();
    assertThat(coming()).isEmpty();
    refused("import.undo.gone", () -> undoing.undo(table, first.getId()));

    run(more(), UUID.randomUUID());
    AgendaImport second = imports.list(table).get(0);
    List<Meeting> made = coming();
    assertThat(made).hasSize(8);
    gatherings.item(table, made.get(0).getId(), "Un sujet", 10);
    work.cancel(table, made.get(1).getId(), "Il pleut.");
    work.rewrite(
        table, made.get(2).getId(), made.get(2).getVersion(), gatherings.plan(60, "Ailleurs"));
    series.repeat(
        table,
        made.get(3).getId(),
        new Recurrence(Pattern.WEEKLY, 1, Missing.SKIP, Ending.after(3)),
        UUID.randomUUID());
    registrations(made.get(4).getId());

    KeptMeetings kept = undoing.undo(table, second.getId());

    assertThat(kept.counts())
        .isEqualTo(Map.of(Why.USED, 2, Why.CANCELLED, 1, Why.CHANGED, 1, Why.SERIES, 1));
    assertThat(coming()).as("five, and the two that one comes again on").hasSize(7);
    assertThat(undoing.kept(table, imports.list(table).get(0))).isEqualTo(kept);
    refused("import.undo.gone", () -> undoing.undo(table, second.getId()));
  }

  @Test
  void staysWhenSomebodyWorkedOnAllOfIt() throws Exception {
    AgendaImport whole = run(calendar(), UUID.randomUUID());
    coming().forEach(one -> work.cancel(table, one.getId(), "Il pleut."));

    refused("bring.undo.used", () -> undoing.undo(table, whole.getId()));

    assertThat(coming()).hasSize(4);
    assertThat(imports.list(table).get(0).getUndoneAt()).isNull();
  }

  @Test
  void readsNamesThatOnlyLookLikeOurs() throws Exception {
    for (String uid :
        List.of(
            "-".repeat(36),
            "0".repeat(36),
            "1-1-1-1-1".repeat(4),
            "aaaaaaaaa-aaa-aaaa-aaaa-aaaaaaaaaaaa",
            UUID.randomUUID().toString())) {
      IncomingFile file = calendar(CALENDAR.replace("one@example.org", uid + "@palabre"));
      assertThat(file.meetings()).as(uid).isEqualTo(4);
    }
    run(calendar(), UUID.randomUUID());
    Meeting own = coming().get(0);
    IncomingFile back = calendar(CALENDAR.replace("one@example.org", own.getId() + "@palabre"));
    assertThat(back.incoming()).as("what is here already").isEmpty();
  }

  @Test
  void asksForWhatATableDoesNotSayAndTakesTheAnswer() throws Exception {
    IncomingFile file =
        imports.readTable(
            table,
            TabularReader.read(
                "titre;date\nFête;tous les samedis\nBal;%s de 20h à 1h\n"
                    .formatted(
                        THURSDAY.format(
                            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRENCH)))
                    .getBytes(StandardCharsets.UTF_8)),
            IncomingColumns.of(List.of(IncomingField.TITLE, IncomingField.DATE), null, null));
    assertThat(file.doubtful()).hasSize(1);
    int asked = file.doubtful().get(0).number();
    LocalDate day = THURSDAY.plusDays(7);

    IncomingFile wrong = imports.answer(file, asked, date(day, 20, 10));
    assertThat(wrong.doubtful()).hasSize(1);
    IncomingFile lost = imports.answer(file, asked, date(clocksGoForward(), 2, 5));
    assertThat(lost.doubtful()).hasSize(1);
    run(imports.answer(file, asked, date(day, 10, 12)), UUID.randomUUID());

    assertThat(coming()).extracting(Meeting::getTitle).containsExactly("Bal", "Fête");
  }

  /** The next last Sunday of a March, when half past two does not happen. */
  private static LocalDate clocksGoForward() {
    LocalDate march = LocalDate.now().plusYears(1).withMonth(3).withDayOfMonth(1);
    return march.with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
  }

  @Test
  void isForThoseWhoHoldMeetingsThereAlone() throws Exception {
    IncomingFile file = calendar();
    AgendaImport whole = run(file, UUID.randomUUID());
    UUID member = scene.somebody(OrganisationRole.RESIDENT);
    scene.join(table, scene.emailOf(member), "member");
    UUID other = scene.somebody(OrganisationRole.FACILITATOR);
    UUID elsewhere = scene.table(other, Visibility.PUBLIC);
    List<Runnable> everybody = new ArrayList<>();
    everybody.add(scene::asVisitor);
    for (OrganisationRole role : OrganisationRole.values()) {
      UUID somebody = scene.somebody(role);
      everybody.add(() -> scene.as(somebody, role));
    }
    everybody.add(() -> scene.as(member, OrganisationRole.RESIDENT));
    everybody.add(() -> scene.as(other, OrganisationRole.FACILITATOR));

    for (Runnable somebody : everybody) {
      somebody.run();
      assertThatThrownBy(this::calendar).as("%s", actor.get()).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> run(file, UUID.randomUUID())).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> imports.list(table)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> undoing.undo(table, whole.getId())).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> undoing.kept(table, whole)).isInstanceOf(AccessDenied.class);
    }
    assertThat(imports.list(elsewhere)).isEmpty();
    assertThat(undoing.kept(elsewhere, whole).all()).isZero();
    refused("import.undo.gone", () -> undoing.undo(elsewhere, whole.getId()));
    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(coming()).hasSize(4);
  }

  private IncomingFile calendar() throws Exception {
    return calendar(CALENDAR);
  }

  private IncomingFile calendar(String text) throws Exception {
    return imports.readCalendar(table, text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Eight dates. */
  private IncomingFile more() throws Exception {
    return calendar(CALENDAR.replace("COUNT=3", "COUNT=7"));
  }

  private void registrations(UUID meeting) throws Exception {
    try (var connection = scene.database().getConnection();
        var insert =
            connection.prepareStatement(
                "INSERT INTO registration_plan (meeting_id, version, is_open, companions_most,"
                    + " needs_asked) VALUES (?, 1, TRUE, 0, FALSE)")) {
      insert.setObject(1, meeting);
      insert.executeUpdate();
    }
  }

  private static void refused(String key, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private AgendaImport run(IncomingFile file, UUID key) {
    return imports.run(table, "agenda.ics", file, Meeting.Kind.MEETING, true, key);
  }

  private List<Meeting> coming() {
    return meetings.upcoming(spaces.facts(table, actor.get()), Instant.now(), 0, 100);
  }

  private static TextDate date(LocalDate day, int from, int to) {
    return new TextDate(day, day, LocalTime.of(from, from == 2 ? 30 : 0), LocalTime.of(to, 0));
  }
}
