package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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
import org.palabre.agenda.intake.TextDate;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meetings;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.tabular.TabularReader;
import org.palabre.testkit.PluginDeployment;

/** Dates brought in from files: once each, all or none, and taken away again. */
@ExtendWith(ArquillianExtension.class)
class AgendaImportIT {

  private static final String CALENDAR =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//x//y
      BEGIN:VEVENT
      UID:one@example.org
      SUMMARY:Conseil <b>de</b> quartier
      DTSTART;TZID=Europe/Paris:20270114T183000
      DTEND;TZID=Europe/Paris:20270114T200000
      END:VEVENT
      BEGIN:VEVENT
      UID:two@example.org
      SUMMARY:Marché
      DTSTART;TZID=Europe/Paris:20270115T090000
      DURATION:PT3H
      RRULE:FREQ=WEEKLY;COUNT=3
      END:VEVENT
      END:VCALENDAR
      """;

  @Inject private Scene scene;
  @Inject private AgendaImports imports;
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
  void takesAnImportAwayAsAWholeUnlessSomebodyBuiltOnIt() throws Exception {
    AgendaImport first = run(calendar(), UUID.randomUUID());
    imports.undo(table, first.getId());
    assertThat(coming()).isEmpty();
    assertThatThrownBy(() -> imports.undo(table, first.getId())).isInstanceOf(Refusal.class);

    AgendaImport second = run(calendar(), UUID.randomUUID());
    gatherings.item(table, coming().get(0).getId(), "Un sujet", 10);
    assertThatThrownBy(() -> imports.undo(table, second.getId()))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.key()).isEqualTo("bring.undo.used"));
    assertThat(coming()).hasSize(4);
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
                "titre;date\nFête;tous les samedis\nBal;samedi 16 janvier 2027 de 20h à 1h\n"
                    .getBytes(StandardCharsets.UTF_8)),
            IncomingColumns.of(List.of(IncomingField.TITLE, IncomingField.DATE), null, null));
    assertThat(file.doubtful()).hasSize(1);
    int asked = file.doubtful().get(0).number();
    LocalDate day = LocalDate.of(2027, 1, 23);

    IncomingFile wrong = imports.answer(file, asked, date(day, 20, 10));
    assertThat(wrong.doubtful()).hasSize(1);
    IncomingFile lost = imports.answer(file, asked, date(LocalDate.of(2027, 3, 28), 2, 5));
    assertThat(lost.doubtful()).hasSize(1);
    run(imports.answer(file, asked, date(day, 10, 12)), UUID.randomUUID());

    assertThat(coming()).extracting(Meeting::getTitle).containsExactly("Bal", "Fête");
  }

  @Test
  void isForThoseWhoHoldMeetingsThereAlone() throws Exception {
    IncomingFile file = calendar();
    AgendaImport whole = run(file, UUID.randomUUID());
    UUID other = scene.somebody(OrganisationRole.FACILITATOR);
    UUID elsewhere = scene.table(other, Visibility.PUBLIC);
    scene.as(other, OrganisationRole.FACILITATOR);

    assertThatThrownBy(this::calendar).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> run(file, UUID.randomUUID())).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> imports.list(table)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> imports.undo(table, whole.getId())).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> imports.undo(elsewhere, whole.getId())).isInstanceOf(Refusal.class);
  }

  private IncomingFile calendar() throws Exception {
    return calendar(CALENDAR);
  }

  private IncomingFile calendar(String text) throws Exception {
    return imports.readCalendar(table, text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
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
