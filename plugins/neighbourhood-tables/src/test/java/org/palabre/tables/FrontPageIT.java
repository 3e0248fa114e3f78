package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.Audience;
import org.palabre.commitment.Addressee;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.CommitmentWork;
import org.palabre.commitment.Reply;
import org.palabre.commitment.Request;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.MeetingPlan;
import org.palabre.meeting.MeetingWork;
import org.palabre.meeting.Meetings;
import org.palabre.project.ProjectDescription;
import org.palabre.project.ProjectWork;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.Statements;
import org.palabre.testkit.PluginDeployment;
import org.palabre.theme.Grouping;
import org.palabre.theme.Picked;
import org.palabre.theme.ThemeDescription;
import org.palabre.thread.WhatBecame;
import org.palabre.thread.WhatBecame.Answered;
import org.palabre.thread.WhatBecame.Standing;

/** What front pages tell of several tables: only what whoever reads those may read. */
@ExtendWith(ArquillianExtension.class)
class FrontPageIT {

  /** Where the sample organisation is: late in the evening it is tomorrow there. */
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @Inject private Scene scene;
  @Inject private Statements statements;
  @Inject private Grouping grouping;
  @Inject private ProjectWork projects;
  @Inject private CommitmentWork commitments;
  @Inject private MeetingWork meetingWork;
  @Inject private Meetings meetings;
  @Inject private WhatBecame became;
  private UUID table;
  private UUID theme;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(FrontPageIT.class);
  }

  @BeforeEach
  void openATable() {
    table = scene.table(scene.somebody(OrganisationRole.FACILITATOR), Visibility.PUBLIC);
    UUID said = statements.takeDown(table, Scene.told("Un banc cassé"), UUID.randomUUID()).getId();
    theme =
        grouping
            .create(table, ThemeDescription.named("Bancs"), Picked.these(List.of(said)))
            .getId();
  }

  @Test
  void countsWhatWasDecidedAskedAndIsLate() {
    UUID project = project("Des bancs", Audience.SPACE);
    project("En secret", Audience.TEAM);
    ask(project, Audience.SPACE, TODAY.minusDays(1));
    ask(project, Audience.SPACE, TODAY);
    ask(project, Audience.TEAM, TODAY.minusDays(1));
    scene.asVisitor();

    assertThat(became.standing(List.of(table))).isEqualTo(new Standing(1, 2, 1));
    assertThat(became.standing(List.of())).isEqualTo(new Standing(0, 0, 0));
  }

  @Test
  void showsTheLastAnswerOfEachThreadWithWhoAskedForIt() {
    Commitment first = ask(project("Des bancs", Audience.SPACE), Audience.SPACE, null);
    answer(first, "Nous regardons.", TODAY.minusDays(3));
    answer(first, "Deux bancs seront posés.", TODAY.minusDays(1));
    Commitment second = ask(project("Des arbres", Audience.SPACE), Audience.SPACE, null);
    answer(second, "Au printemps.", TODAY.minusDays(2));
    answer(ask(project("En secret", Audience.TEAM), Audience.SPACE, null), "Caché.", TODAY);
    answer(ask(null, Audience.TEAM, null), "Caché aussi.", TODAY);
    scene.asVisitor();

    List<Answered> latest = became.latest(List.of(table), 5);

    assertThat(latest)
        .extracting(one -> one.thread() + " : " + one.answer().getWords())
        .containsExactly("Des bancs : Deux bancs seront posés.", "Des arbres : Au printemps.");
    assertThat(latest.get(0).quote().orElseThrow().statement().getWords())
        .isEqualTo("Un banc cassé");
    assertThat(became.latest(List.of(table), 1)).hasSize(1);
  }

  @Test
  void showsTheNextMeetingsThatEverybodyMayComeTo() {
    LocalDateTime soon = LocalDateTime.now().plusDays(2).withNano(0);
    meeting("Brouillon", soon, Audience.SPACE);
    announce(meeting("Équipe", soon, Audience.TEAM));
    UUID cancelled = announce(meeting("Annulée", soon, Audience.SPACE));
    meetingWork.cancel(table, cancelled, "Salle fermée");
    announce(meeting("Plus tard", soon.plusDays(5), Audience.SPACE));
    announce(meeting("Bientôt", soon, Audience.SPACE));
    announce(meeting("Passée", soon.minusDays(20), Audience.SPACE));
    scene.asVisitor();

    assertThat(meetings.coming(List.of(table), Instant.now(), 5))
        .extracting(Meeting::getTitle)
        .containsExactly("Bientôt", "Plus tard");
    assertThat(meetings.coming(List.of(), LONG_AGO, 5)).isEmpty();
  }

  private UUID project(String name, Audience audience) {
    ProjectDescription description = new ProjectDescription(name, "", "", audience, null);
    return projects.open(table, description, List.of(theme), UUID.randomUUID()).getId();
  }

  private Commitment ask(UUID project, Audience audience, LocalDate due) {
    Request request =
        new Request(
            "Poser un banc",
            new Addressee(null, null, "La voirie"),
            TODAY.minusDays(10),
            due,
            audience);
    return commitments.request(
        table, project, project == null ? theme : null, request, UUID.randomUUID());
  }

  private void answer(Commitment asked, String words, LocalDate on) {
    commitments.record(table, asked.getId(), new Reply(words, on, null, null), UUID.randomUUID());
  }

  private UUID meeting(String title, LocalDateTime at, Audience audience) {
    MeetingPlan plan =
        new MeetingPlan(
            title, Meeting.Kind.MEETING, "", audience, at, at.plusHours(2), "", "", "", null);
    return meetingWork.plan(table, plan, UUID.randomUUID()).getId();
  }

  private UUID announce(UUID meeting) {
    meetingWork.announce(table, meeting);
    return meeting;
  }
}
