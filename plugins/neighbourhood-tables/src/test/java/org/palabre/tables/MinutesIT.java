package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.attendance.AttendanceSheet;
import org.palabre.commitment.Addressee;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.Commitments;
import org.palabre.commitment.Request;
import org.palabre.input.Refusal;
import org.palabre.meeting.ItemPlan;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.MeetingItem;
import org.palabre.meeting.MeetingPlan;
import org.palabre.meeting.MeetingWork;
import org.palabre.meeting.Meetings;
import org.palabre.minutes.Amendment;
import org.palabre.minutes.Decided;
import org.palabre.minutes.Decision;
import org.palabre.minutes.Minutes;
import org.palabre.minutes.MinutesEntry;
import org.palabre.minutes.MinutesReading;
import org.palabre.minutes.MinutesReading.Line;
import org.palabre.minutes.MinutesRevision;
import org.palabre.minutes.MinutesSide;
import org.palabre.minutes.MinutesSteps;
import org.palabre.minutes.MinutesTaking;
import org.palabre.minutes.MinutesWriting;
import org.palabre.minutes.Saved;
import org.palabre.minutes.Saved.Outcome;
import org.palabre.minutes.Snapshot;
import org.palabre.project.ProjectDescription;
import org.palabre.project.ProjectWork;
import org.palabre.space.SpaceMembers;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.OwnWords;
import org.palabre.statement.Statement;
import org.palabre.statement.StatementCode;
import org.palabre.testkit.PluginDeployment;
import org.palabre.theme.Grouping;
import org.palabre.theme.ThemeDescription;

/** Minutes: written by several at once, nothing lost, then step by step to those who may read. */
@ExtendWith(ArquillianExtension.class)
class MinutesIT {

  private static final String BASE = "Le parc est fermé. Nadia demande pourquoi.";

  @Inject private Scene scene;
  @Inject private CurrentActor actor;
  @Inject private Spaces spaces;
  @Inject private SpaceMembers members;
  @Inject private MeetingWork meetings;
  @Inject private Meetings agenda;
  @Inject private MinutesWriting writing;
  @Inject private MinutesReading reading;
  @Inject private MinutesSteps steps;
  @Inject private MinutesTaking taking;
  @Inject private AttendanceSheet sheet;
  @Inject private OwnWords ownWords;
  @Inject private Grouping grouping;
  @Inject private ProjectWork projects;
  @Inject private Commitments commitments;
  private final Map<UUID, Minutes> known = new HashMap<>();

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(MinutesIT.class);
  }

  @Test
  void followsTheAgendaAndKeepsWhatWasWrittenOfAnItemThatIsStruckOut() {
    UUID table = table();
    Meeting meeting = meeting(table, "Le parc", "L’école");
    Minutes minutes = writing.begin(table, meeting.getId());
    assertThat(reading.lines(minutes))
        .extracting(Line::title)
        .containsExactly("", "Le parc", "L’école", "");

    MinutesEntry park = entry(minutes, 1);
    save(park, BASE);
    List<MeetingItem> items = agenda.items(meeting);
    meetings.removeItem(table, meeting.getId(), items.get(0).getId());
    meetings.addItem(
        table, meeting.getId(), new ItemPlan("La fête", "", "", null), UUID.randomUUID());
    assertThat(writing.isBehindTheAgenda(minutes)).isTrue();
    writing.begin(table, meeting.getId());
    assertThat(writing.isBehindTheAgenda(minutes)).isFalse();
    assertThat(reading.lines(minutes))
        .extracting(Line::title)
        .containsExactlyInAnyOrder("", "Le parc", "L’école", "La fête", "");
    assertThat(reading.entry(minutes, park.getId()).orElseThrow().getText()).isEqualTo(BASE);
  }

  @Test
  void bringsTogetherWhatTwoPeopleWriteAndKeepsBothWhereTheyClash() {
    UUID table = table();
    MinutesEntry entry = entry(writing.begin(table, meeting(table, "Le parc").getId()), 1);
    int first = save(entry, BASE).version();

    UUID nadia = UUID.randomUUID();
    UUID ali = UUID.randomUUID();
    writing.save(entry.getId(), first, BASE, BASE + " On écrit à la mairie.", nadia);
    Saved merged =
        writing.save(entry.getId(), first, BASE, BASE.replace("fermé", "fermé le soir"), ali);
    assertThat(merged.outcome()).isEqualTo(Outcome.MERGED);
    assertThat(merged.text())
        .isEqualTo("Le parc est fermé le soir. Nadia demande pourquoi. On écrit à la mairie.");

    UUID other = UUID.randomUUID();
    String clash = BASE.replace("fermé", "ouvert");
    Saved beside = writing.save(entry.getId(), first, BASE, clash, other);
    assertThat(beside.outcome()).isEqualTo(Outcome.BESIDE);
    assertThat(beside.text()).isEqualTo(merged.text());
    Saved goesOn = writing.save(entry.getId(), first, BASE, clash + " Si.", other);
    assertThat(goesOn.side()).as("one text that is typed is one text").isEqualTo(beside.side());

    Minutes minutes = minutesOf(table, entry);
    assertThat(reading.sides(minutes))
        .extracting(MinutesSide::getText)
        .containsExactly(clash + " Si.");
    assertRefused(
        () -> steps.send(table, minutes.getId(), minutes.getVersion()), "minutes.sides.waiting");
    assertRefused(
        () -> writing.settle(table, beside.side(), first, "Rien."), "minutes.entry.overtaken");
    writing.settle(table, beside.side(), merged.version(), merged.text() + " Ouvert, dit Ali.");
    assertThat(reading.sides(minutes)).isEmpty();
    assertThat(reading.entry(minutes, entry.getId()).orElseThrow().getText())
        .endsWith("Ouvert, dit Ali.");
    assertThat(reading.revisions(minutes, entry, 50))
        .extracting(MinutesRevision::getText)
        .contains(clash + " Si.", merged.text());
    assertRefused(
        () -> writing.settle(table, beside.side(), merged.version(), "x"), "minutes.side.gone");
  }

  @Test
  void keepsATextThatIsSentAgainOnceAndOneThatComesTooLate() {
    UUID table = table();
    MinutesEntry entry = entry(writing.begin(table, meeting(table, "Le parc").getId()), 1);
    UUID key = UUID.randomUUID();
    Saved first = writing.save(entry.getId(), 1, "", BASE, key);
    writing.save(entry.getId(), first.version(), BASE, BASE + "\nAli arrive.", UUID.randomUUID());
    Saved again = writing.save(entry.getId(), 1, "", BASE, key);
    assertThat(again.outcome()).isIn(Outcome.SAVED, Outcome.MERGED);
    assertThat(again.text()).isEqualTo(BASE + "\nAli arrive.");

    Minutes minutes = minutesOf(table, entry);
    steps.send(table, minutes.getId(), minutes.getVersion());
    Saved late = writing.save(entry.getId(), again.version(), again.text(), BASE + " Fin.", key);
    assertThat(late.outcome()).isEqualTo(Outcome.TOO_LATE);
    assertThat(reading.sides(minutesOf(table, entry)))
        .extracting(MinutesSide::getText)
        .containsExactly(BASE + " Fin.");
    assertThat(late.text()).isEqualTo(again.text());
  }

  @Test
  void refusesWhatCannotBeKeptAndSaysWhy() {
    UUID table = table();
    MinutesEntry entry = entry(writing.begin(table, meeting(table, "Le parc").getId()), 1);
    int seen = save(entry, BASE).version();
    assertRefused(() -> save(entry, "a".repeat(1 << 20)), "input.long");
    assertRefused(() -> save(entry, "moitié \uD83D"), "input.character");
    assertRefused(() -> save(entry, "à l’envers \u202Egnp"), "input.character");
    MinutesEntry now = reading.entry(minutesOf(table, entry), entry.getId()).orElseThrow();
    assertThat(now.getText()).isEqualTo(BASE);
    assertThat(now.getVersion()).isEqualTo(seen);
    assertThat(save(entry, "🦄 e\u0301té مرحبا O'Neill NULL").text())
        .isEqualTo("🦄 été مرحبا O'Neill NULL");
  }

  @Test
  void losesNothingOfThirtyPeopleWritingAtOnce() throws Exception {
    UUID table = table();
    UUID lead = actor.person();
    List<UUID> writers = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      UUID writer = scene.somebody(OrganisationRole.FACILITATOR);
      scene.as(lead, OrganisationRole.FACILITATOR);
      scene.join(table, scene.emailOf(writer), "facilitator");
      writers.add(writer);
    }
    Minutes minutes = writing.begin(table, meeting(table, "Un", "Deux", "Trois", "Quatre").getId());
    List<UUID> entries = reading.lines(minutes).stream().map(Line::id).toList();
    ExecutorService pool = Executors.newFixedThreadPool(30);
    CyclicBarrier start = new CyclicBarrier(30);
    List<Future<Set<String>>> ends = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      UUID writer = writers.get(i);
      UUID entry = entries.get(i % entries.size());
      String name = "P" + i;
      ends.add(
          pool.submit(
              () ->
                  scene.elsewhere(
                      () -> {
                        scene.as(writer, OrganisationRole.FACILITATOR);
                        start.await();
                        return type(minutes, entry, name, 12);
                      })));
    }
    Set<String> typed = new HashSet<>();
    for (Future<Set<String>> end : ends) {
      typed.addAll(end.get());
    }
    pool.shutdown();

    assertThat(typed).hasSize(30 * 12);
    StringBuilder kept = new StringBuilder();
    reading.entries(minutes).forEach(entry -> kept.append(entry.getText()).append('\n'));
    reading.sides(minutes).forEach(side -> kept.append(side.getText()).append('\n'));
    assertThat(typed).allSatisfy(sentence -> assertThat(kept).contains(sentence));
    for (String sentence : typed) {
      String first =
          reading.entries(minutes).stream().map(MinutesEntry::getText).reduce("", String::concat);
      assertThat(first.split(Pattern.quote(sentence), -1).length - 1)
          .as("%s stands once at most", sentence)
          .isLessThanOrEqualTo(1);
    }
  }

  /** Types sentences, one after the other, as a page does: each time the whole text so far. */
  private Set<String> type(Minutes minutes, UUID entry, String name, int sentences) {
    Set<String> typed = new HashSet<>();
    UUID key = UUID.randomUUID();
    MinutesEntry seen = reading.entry(minutes, entry).orElseThrow();
    int version = seen.getVersion();
    String base = seen.getText();
    String text = base;
    for (int i = 0; i < sentences; i++) {
      String sentence = "%s dit la phrase %d.".formatted(name, i);
      typed.add(sentence);
      text = text.isEmpty() ? sentence : text + "\n" + sentence;
      Saved saved = writing.save(entry, version, base, text, key);
      if (saved.outcome() == Outcome.SAVED || saved.outcome() == Outcome.MERGED) {
        version = saved.version();
        base = saved.text();
        text = saved.text();
      }
    }
    return typed;
  }

  @Test
  void isReadByThoseWhoMayAtEachStep() {
    UUID table = table();
    UUID lead = actor.person();
    UUID member = scene.somebody();
    scene.as(lead, OrganisationRole.FACILITATOR);
    scene.join(table, scene.emailOf(member), "member");
    Meeting meeting = meeting(table, "Le parc");
    meetings.announce(table, meeting.getId());
    MinutesEntry entry = entry(writing.begin(table, meeting.getId()), 1);
    Minutes empty = minutesOf(table, entry);
    assertRefused(() -> steps.send(table, empty.getId(), empty.getVersion()), "minutes.empty");
    save(entry, BASE);
    assertReads(table, meeting, lead, member, true, false, false);

    scene.as(lead, OrganisationRole.FACILITATOR);
    Minutes draft = minutesOf(table, entry);
    assertThat(steps.send(table, draft.getId(), draft.getVersion())).isEqualTo(2);
    assertReads(table, meeting, lead, member, true, true, false);

    scene.as(lead, OrganisationRole.FACILITATOR);
    Minutes sent = minutesOf(table, entry);
    steps.approve(table, sent.getId(), sent.getVersion());
    assertReads(table, meeting, lead, member, true, true, false);

    scene.as(lead, OrganisationRole.FACILITATOR);
    Minutes approved = minutesOf(table, entry);
    steps.publish(table, approved.getId(), approved.getVersion());
    assertReads(table, meeting, lead, member, true, true, true);

    scene.asVisitor();
    Minutes published = reading.of(facts(table), meeting.getId()).orElseThrow();
    assertThat(reading.snapshots(published))
        .extracting(Snapshot::getStep)
        .containsExactly(Snapshot.Step.PUBLISHED);
    assertThat(reading.amendments(published)).isEmpty();
    assertThatThrownBy(() -> reading.sides(published)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> reading.revisions(published, entry, 5))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void isSentToThoseOnTheSheetOnceAnybodyIsOnIt() {
    UUID table = table();
    UUID lead = actor.person();
    UUID present = scene.somebody();
    UUID absent = scene.somebody();
    scene.as(lead, OrganisationRole.FACILITATOR);
    scene.join(table, scene.emailOf(present), "member");
    scene.join(table, scene.emailOf(absent), "member");
    Meeting meeting = meeting(table, "Le parc");
    meetings.announce(table, meeting.getId());
    sheet.tick(table, meeting.getId(), "p:" + present, true);
    MinutesEntry entry = entry(writing.begin(table, meeting.getId()), 1);
    save(entry, BASE);
    Minutes draft = minutesOf(table, entry);
    assertThat(steps.send(table, draft.getId(), draft.getVersion())).isOne();

    scene.as(present, OrganisationRole.RESIDENT);
    assertThat(reading.of(facts(table), meeting.getId())).isPresent();
    scene.as(absent, OrganisationRole.RESIDENT);
    assertThat(reading.of(facts(table), meeting.getId())).isEmpty();
    assertThatThrownBy(() -> steps.propose(table, entry.getId(), "", "x", "y", UUID.randomUUID()))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void neverReachesWhoeverMayNotReadTheMeeting() throws Exception {
    UUID table = table();
    UUID lead = actor.person();
    UUID colleague = scene.somebody(OrganisationRole.FACILITATOR);
    UUID member = scene.somebody();
    scene.as(lead, OrganisationRole.FACILITATOR);
    scene.join(table, scene.emailOf(colleague), "facilitator");
    scene.join(table, scene.emailOf(member), "member");
    Meeting unannounced = meeting(table, "Le parc");
    Meeting teams = meeting(table, Audience.TEAM, "Le parc");
    meetings.announce(table, teams.getId());
    Meeting ticked = meeting(table, Audience.TEAM, "Le parc");
    meetings.announce(table, ticked.getId());
    sheet.tick(table, ticked.getId(), "p:" + member, true);
    sheet.tick(table, ticked.getId(), "p:" + colleague, true);

    for (Meeting meeting : List.of(unannounced, teams, ticked)) {
      scene.as(lead, OrganisationRole.FACILITATOR);
      MinutesEntry entry = entry(writing.begin(table, meeting.getId()), 1);
      save(entry, BASE);
      Minutes draft = minutesOf(table, entry);
      int told = steps.send(table, draft.getId(), draft.getVersion());
      assertThat(told).as("the team alone").isEqualTo(meeting == ticked ? 1 : 2);
      assertThat(mailed(member, meeting)).isZero();
      assertThat(mailed(colleague, meeting)).isOne();
      assertHidden(table, meeting, entry, member);

      scene.as(lead, OrganisationRole.FACILITATOR);
      Minutes sent = minutesOf(table, entry);
      steps.approve(table, sent.getId(), sent.getVersion());
      Minutes approved = minutesOf(table, entry);
      steps.publish(table, approved.getId(), approved.getVersion());
      assertHidden(table, meeting, entry, member);
      assertThat(mailed(member, meeting)).isZero();
      scene.as(colleague, OrganisationRole.FACILITATOR);
      assertThat(reading.of(facts(table), meeting.getId())).isPresent();
    }
  }

  private void assertHidden(UUID table, Meeting meeting, MinutesEntry entry, UUID member) {
    scene.as(member, OrganisationRole.RESIDENT);
    assertThat(reading.of(facts(table), meeting.getId())).isEmpty();
    assertThatThrownBy(() -> steps.propose(table, entry.getId(), "", "x", "y", UUID.randomUUID()))
        .isInstanceOf(AccessDenied.class);
    scene.asVisitor();
    assertThat(reading.of(facts(table), meeting.getId())).isEmpty();
  }

  @Test
  void reachesNobodyWhoLeftAPrivateTable() throws Exception {
    UUID table = scene.table(scene.somebody(OrganisationRole.FACILITATOR), Visibility.PRIVATE);
    UUID lead = actor.person();
    UUID gone = scene.somebody();
    scene.as(lead, OrganisationRole.FACILITATOR);
    scene.join(table, scene.emailOf(gone), "member");
    Meeting meeting = meeting(table, "Le parc");
    meetings.announce(table, meeting.getId());
    sheet.tick(table, meeting.getId(), "p:" + gone, true);
    sheet.tick(table, meeting.getId(), "p:" + lead, true);
    MinutesEntry entry = entry(writing.begin(table, meeting.getId()), 1);
    save(entry, BASE);
    scene.as(gone, OrganisationRole.RESIDENT);
    members.leave(table);

    scene.as(lead, OrganisationRole.FACILITATOR);
    Minutes draft = minutesOf(table, entry);
    assertThat(steps.send(table, draft.getId(), draft.getVersion())).isOne();
    assertThat(mailed(gone, meeting)).isZero();
  }

  /** How many mails about a meeting wait for somebody. */
  private long mailed(UUID person, Meeting meeting) throws Exception {
    return scene.count(
        "SELECT COUNT(*) FROM mail_outbox WHERE recipient = ? AND body LIKE ?",
        scene.emailOf(person),
        "%agenda/minutes?id=" + meeting.getId() + "%");
  }

  @Test
  void isWrittenByNobodyElse() {
    UUID table = table();
    UUID lead = actor.person();
    UUID member = scene.somebody();
    scene.as(lead, OrganisationRole.FACILITATOR);
    scene.join(table, scene.emailOf(member), "member");
    Meeting meeting = meeting(table, "Le parc");
    Minutes minutes = writing.begin(table, meeting.getId());
    MinutesEntry entry = entry(minutes, 1);
    UUID other = table();
    for (UUID person : new UUID[] {member, actor.person()}) {
      scene.as(person, OrganisationRole.FACILITATOR);
      List<ThrowingCallable> calls =
          List.of(
              () -> writing.begin(table, meeting.getId()),
              () -> writing.add(table, minutes.getId(), "Titre", UUID.randomUUID()),
              () -> save(entry, "x"),
              () -> steps.send(table, minutes.getId(), minutes.getVersion()),
              () -> steps.approve(table, minutes.getId(), minutes.getVersion()),
              () -> steps.publish(table, minutes.getId(), minutes.getVersion()),
              () -> steps.propose(table, entry.getId(), "", "x", "y", UUID.randomUUID()),
              () -> taking.statement(table, entry.getId(), "x", "", UUID.randomUUID()),
              () -> taking.decision(table, entry.getId(), decided(), UUID.randomUUID()));
      assertThat(calls)
          .allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(AccessDenied.class));
    }
    assertThatThrownBy(() -> writing.save(UUID.randomUUID(), 1, "", "x", UUID.randomUUID()))
        .isInstanceOf(AccessDenied.class);
    assertRefused(() -> writing.begin(other, meeting.getId()), "meeting.gone");
    assertRefused(
        () -> writing.add(other, minutes.getId(), "Titre", UUID.randomUUID()), "minutes.gone");
    assertRefused(() -> steps.send(other, minutes.getId(), 1), "minutes.gone");
    assertRefused(
        () -> taking.decision(other, entry.getId(), decided(), UUID.randomUUID()), "minutes.gone");
  }

  @Test
  void isAmendedByThoseWhoWereThere() {
    UUID table = table();
    UUID lead = actor.person();
    UUID member = scene.somebody();
    scene.as(lead, OrganisationRole.FACILITATOR);
    scene.join(table, scene.emailOf(member), "member");
    Meeting meeting = meeting(table, "Le parc");
    meetings.announce(table, meeting.getId());
    MinutesEntry entry = entry(writing.begin(table, meeting.getId()), 1);
    save(entry, BASE);
    Minutes draft = minutesOf(table, entry);
    steps.send(table, draft.getId(), draft.getVersion());

    scene.as(member, OrganisationRole.RESIDENT);
    UUID key = UUID.randomUUID();
    String better = BASE.replace("Nadia", "Nadège");
    assertRefused(
        () -> steps.propose(table, entry.getId(), BASE, BASE, "Rien", key), "amendment.same");
    assertRefused(() -> steps.propose(table, entry.getId(), BASE, better, " ", key), "input.blank");
    Amendment first = steps.propose(table, entry.getId(), BASE, better, "C’était Nadège.", key);
    assertThat(steps.propose(table, entry.getId(), BASE, better, "C’était Nadège.", key).getId())
        .isEqualTo(first.getId());
    Amendment second =
        steps.propose(
            table, entry.getId(), BASE, BASE + " Oui.", "Il manque oui.", UUID.randomUUID());
    assertThatThrownBy(() -> steps.refuse(table, first.getId(), "Non."))
        .isInstanceOf(AccessDenied.class);

    scene.as(lead, OrganisationRole.FACILITATOR);
    Minutes sent = minutesOf(table, entry);
    assertRefused(
        () -> steps.approve(table, sent.getId(), sent.getVersion()), "minutes.amendments.waiting");
    int seen = version(sent, entry);
    steps.accept(table, first.getId(), seen, better, "Merci.");
    assertRefused(() -> steps.refuse(table, first.getId(), "Non."), "amendment.answered");
    assertThat(steps.together(sent, second)).contains(better + " Oui.");
    assertRefused(
        () -> steps.accept(table, second.getId(), seen, BASE + " Oui.", ""),
        "minutes.entry.overtaken");
    assertRefused(
        () -> steps.propose(table, entry.getId(), BASE, BASE + " Non.", "y", UUID.randomUUID()),
        "amendment.moved");
    assertRefused(() -> steps.refuse(table, second.getId(), ""), "input.blank");
    steps.refuse(table, second.getId(), "Personne ne l’a dit.");
    steps.approve(table, sent.getId(), sent.getVersion());
    assertThat(reading.snapshots(sent))
        .extracting(Snapshot::getStep)
        .containsExactly(Snapshot.Step.SENT, Snapshot.Step.AMENDED, Snapshot.Step.APPROVED);
    assertThat(reading.entries(reading.snapshots(sent).get(0)).get(1).getText()).isEqualTo(BASE);
    assertThat(reading.entry(sent, entry.getId()).orElseThrow().getText()).isEqualTo(better);

    scene.as(member, OrganisationRole.RESIDENT);
    assertRefused(
        () -> steps.propose(table, entry.getId(), "", "x", "y", UUID.randomUUID()),
        "minutes.amendments.closed");
  }

  @Test
  void isApprovedByOneOfTwo() throws Exception {
    UUID table = table();
    UUID lead = actor.person();
    MinutesEntry entry = entry(writing.begin(table, meeting(table, "Le parc").getId()), 1);
    save(entry, BASE);
    Minutes draft = minutesOf(table, entry);
    steps.send(table, draft.getId(), draft.getVersion());
    Minutes sent = minutesOf(table, entry);
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    List<Future<String>> ends = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      ends.add(
          pool.submit(
              () ->
                  scene.elsewhere(
                      () -> {
                        scene.as(lead, OrganisationRole.FACILITATOR);
                        start.await();
                        try {
                          steps.approve(table, sent.getId(), sent.getVersion());
                          return "approved";
                        } catch (Refusal refusal) {
                          return refusal.key();
                        }
                      })));
    }
    pool.shutdown();
    assertThat(List.of(ends.get(0).get(), ends.get(1).get()))
        .containsExactlyInAnyOrder("approved", "minutes.overtaken.APPROVED");
  }

  @Test
  void makesStatementsDecisionsAndCommitmentsOfWords() {
    UUID table = table();
    UUID lead = actor.person();
    Meeting meeting = meeting(table, "Le parc");
    Minutes minutes = writing.begin(table, meeting.getId());
    MinutesEntry entry = entry(minutes, 1);
    UUID key = UUID.randomUUID();
    Statement said = taking.statement(table, entry.getId(), "Le parc est à nous.", "Nadia", key);
    assertThat(taking.statement(table, entry.getId(), "Le parc est à nous.", "Nadia", key).getId())
        .isEqualTo(said.getId());
    assertThat(said.getState()).isEqualTo(Statement.State.WAITING);
    taking.decision(table, entry.getId(), decided(), key);
    taking.decision(table, entry.getId(), decided(), key);
    UUID theme = grouping.create(table, ThemeDescription.named("Parc")).getId();
    Request request =
        new Request(
            "Ouvrir le parc.",
            new Addressee(null, null, "La mairie"),
            LocalDate.now(),
            null,
            Audience.SPACE);
    Commitment asked = taking.commitment(table, entry.getId(), null, theme, request, key);

    assertThat(reading.statements(minutes)).containsEntry(entry.getId(), List.of(said.getId()));
    assertThat(reading.commitments(minutes)).containsEntry(entry.getId(), List.of(asked.getId()));
    assertThat(reading.decisions(minutes).get(entry.getId()))
        .extracting(Decision::getWhat)
        .containsExactly("On écrit à la mairie.");
    assertThat(reading.ofStatement(facts(table), said.getId()))
        .extracting(Meeting::getId)
        .containsExactly(meeting.getId());
    assertThat(reading.ofCommitment(facts(table), asked.getId())).hasSize(1);

    StatementCode code = ownWords.issue(table, key);
    scene.asVisitor();
    assertThat(reading.ofStatement(facts(table), said.getId())).as("a draft is nowhere").isEmpty();
    ownWords.withdraw(said.getId(), Optional.of(code));
    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(reading.statements(minutes)).containsEntry(entry.getId(), List.of(said.getId()));
  }

  @Test
  void showsARequestOnlyToWhoeverMayReadWhatItIsFor() {
    UUID table = table();
    UUID lead = actor.person();
    UUID open = grouping.create(table, ThemeDescription.named("Parc")).getId();
    UUID teams =
        grouping.create(table, new ThemeDescription("Caché", "", null, Audience.TEAM)).getId();
    UUID project =
        projects
            .open(
                table,
                new ProjectDescription("Caché", "", "", Audience.TEAM, null),
                List.of(open),
                UUID.randomUUID())
            .getId();
    MinutesEntry entry = entry(writing.begin(table, meeting(table, "Le parc").getId()), 1);
    UUID shown = ask(table, entry, null, open);
    UUID ofTheme = ask(table, entry, null, teams);
    UUID ofProject = ask(table, entry, project, null);

    assertThat(List.of(shown, ofTheme, ofProject))
        .allSatisfy(id -> assertThat(commitments.find(facts(table), id)).isPresent());
    scene.asVisitor();
    assertThat(commitments.find(facts(table), shown)).isPresent();
    assertThat(commitments.find(facts(table), ofTheme)).isEmpty();
    assertThat(commitments.find(facts(table), ofProject)).isEmpty();
    scene.as(lead, OrganisationRole.FACILITATOR);
  }

  private UUID ask(UUID table, MinutesEntry entry, UUID project, UUID theme) {
    Request request =
        new Request(
            "Ouvrir le parc.",
            new Addressee(null, null, "La mairie"),
            LocalDate.now(),
            null,
            Audience.SPACE);
    return taking
        .commitment(table, entry.getId(), project, theme, request, UUID.randomUUID())
        .getId();
  }

  @Test
  void takesNoDecisionDownOnceItWasSent() {
    UUID table = table();
    MinutesEntry entry = entry(writing.begin(table, meeting(table, "Le parc").getId()), 1);
    save(entry, BASE);
    UUID key = UUID.randomUUID();
    Decision first = taking.decision(table, entry.getId(), decided(), key);
    Minutes draft = minutesOf(table, entry);
    steps.send(table, draft.getId(), draft.getVersion());

    assertThat(taking.decision(table, entry.getId(), decided(), key).getId())
        .as("sent again, for want of an answer")
        .isEqualTo(first.getId());
    assertRefused(
        () -> taking.decision(table, entry.getId(), decided(), UUID.randomUUID()),
        "minutes.noDraft");
    Minutes sent = minutesOf(table, entry);
    steps.approve(table, sent.getId(), sent.getVersion());
    Minutes approved = minutesOf(table, entry);
    steps.publish(table, approved.getId(), approved.getVersion());
    assertRefused(
        () -> taking.decision(table, entry.getId(), decided(), UUID.randomUUID()),
        "minutes.noDraft");
    assertThat(reading.decisions(minutesOf(table, entry)).get(entry.getId())).hasSize(1);
  }

  private void assertReads(
      UUID table,
      Meeting meeting,
      UUID lead,
      UUID member,
      boolean first,
      boolean second,
      boolean third) {
    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(reading.of(facts(table), meeting.getId()).isPresent()).isEqualTo(first);
    scene.as(member, OrganisationRole.RESIDENT);
    assertThat(reading.of(facts(table), meeting.getId()).isPresent()).isEqualTo(second);
    scene.asVisitor();
    assertThat(reading.of(facts(table), meeting.getId()).isPresent()).isEqualTo(third);
  }

  private static void assertRefused(ThrowingCallable call, String key) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private static Decided decided() {
    return new Decided("On écrit à la mairie.", Decision.How.CONSENT, "", LocalDate.now());
  }

  private Saved save(MinutesEntry entry, String text) {
    MinutesEntry now = reading.entry(minutesOf(entry), entry.getId()).orElseThrow();
    return writing.save(entry.getId(), now.getVersion(), now.getText(), text, UUID.randomUUID());
  }

  private int version(Minutes minutes, MinutesEntry entry) {
    return reading.entry(minutes, entry.getId()).orElseThrow().getVersion();
  }

  private Minutes minutesOf(MinutesEntry entry) {
    return known.get(entry.getId());
  }

  private Minutes minutesOf(UUID table, MinutesEntry entry) {
    Minutes now = reading.of(facts(table), known.get(entry.getId()).getMeetingId()).orElseThrow();
    known.put(entry.getId(), now);
    return now;
  }

  private MinutesEntry entry(Minutes minutes, int at) {
    UUID id = reading.lines(minutes).get(at).id();
    known.put(id, minutes);
    return reading.entry(minutes, id).orElseThrow();
  }

  private Meeting meeting(UUID table, String... items) {
    return meeting(table, Audience.SPACE, items);
  }

  private Meeting meeting(UUID table, Audience audience, String... items) {
    LocalDateTime start = LocalDate.now().minusDays(1).atTime(18, 0);
    Meeting meeting =
        meetings.plan(
            table,
            new MeetingPlan(
                "Réunion " + Scene.tag(),
                Meeting.Kind.MEETING,
                "",
                audience,
                start,
                start.plusHours(2),
                "Maison du projet",
                "",
                "",
                null),
            UUID.randomUUID());
    for (String item : items) {
      meetings.addItem(table, meeting.getId(), new ItemPlan(item, "", "", null), UUID.randomUUID());
    }
    return meeting;
  }

  private UUID table() {
    return scene.table(scene.somebody(OrganisationRole.FACILITATOR), Visibility.PUBLIC);
  }

  private SpaceFacts facts(UUID table) {
    return spaces.facts(table, actor.get());
  }
}
