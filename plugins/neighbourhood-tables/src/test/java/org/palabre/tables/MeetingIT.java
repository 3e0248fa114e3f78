package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.meeting.ItemPlan;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meeting.Kind;
import org.palabre.meeting.Meeting.State;
import org.palabre.meeting.MeetingItem;
import org.palabre.meeting.MeetingPlan;
import org.palabre.meeting.MeetingWork;
import org.palabre.meeting.Meetings;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.testkit.PluginDeployment;

/** Meetings of a table: who plans them, who sees them when, what is refused. */
@ExtendWith(ArquillianExtension.class)
class MeetingIT {

  private static final LocalDateTime EVENING = LocalDateTime.of(2026, 12, 3, 18, 30);

  @Inject private Scene scene;
  @Inject private MeetingWork work;
  @Inject private Meetings meetings;
  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;
  private UUID table;
  private UUID lead;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(MeetingIT.class);
  }

  @AfterEach
  void leave() {
    scene.asVisitor();
  }

  @Test
  void isSeenOnceItIsAnnounced() {
    Meeting meeting = aMeeting(EVENING);

    scene.asVisitor();
    assertThat(meetings.find(facts(), meeting.getId())).isEmpty();
    assertThat(coming()).isEmpty();

    asLead();
    assertThat(coming()).hasSize(1);
    work.announce(table, meeting.getId());

    scene.asVisitor();
    assertThat(coming()).extracting(Meeting::getTitle).containsExactly("Réunion");
    assertThat(meetings.find(facts(), meeting.getId())).isPresent();
  }

  @Test
  void isKeptToTheTeamWhenItIsForTheTeam() {
    openTable();
    UUID meeting = work.plan(table, plan(EVENING, Audience.TEAM), UUID.randomUUID()).getId();
    work.announce(table, meeting);
    assertThat(coming()).hasSize(1);

    UUID member = scene.somebody(OrganisationRole.RESIDENT);
    scene.join(table, scene.emailOf(member), "member");
    scene.as(member, OrganisationRole.RESIDENT);
    assertThat(coming()).isEmpty();
    assertThat(meetings.find(facts(), meeting)).isEmpty();
  }

  @Test
  void isPlannedAndChangedByNobodyElse() {
    Meeting meeting = aMeeting(EVENING);
    UUID id = meeting.getId();
    work.announce(table, id);
    UUID item = work.addItem(table, id, item("Accueil"), UUID.randomUUID()).getId();
    UUID member = scene.somebody(OrganisationRole.RESIDENT);
    scene.join(table, scene.emailOf(member), "member");
    UUID other = scene.somebody(OrganisationRole.FACILITATOR);
    scene.table(other, Visibility.PUBLIC);

    Map<String, Runnable> deeds = deeds(table, id, item);
    deeds.put("plan", () -> work.plan(table, plan(EVENING, Audience.SPACE), UUID.randomUUID()));
    for (Runnable somebody : everybodyElse(member, other)) {
      somebody.run();
      deeds.forEach(
          (name, deed) ->
              assertThatThrownBy(deed::run)
                  .as("%s by %s", name, actor.get())
                  .isInstanceOf(AccessDenied.class));
    }
    asLead();
    assertThat(meetings.find(facts(), id).orElseThrow().getState()).isEqualTo(State.ANNOUNCED);
    assertThat(titles(meeting)).containsExactly("Accueil");
  }

  @Test
  void isNotReachedThroughAnotherSpace() {
    Meeting meeting = aMeeting(EVENING);
    UUID id = meeting.getId();
    UUID item = work.addItem(table, id, item("Accueil"), UUID.randomUUID()).getId();
    UUID owner = table;
    openTable();

    assertThat(meetings.find(facts(), id)).isEmpty();
    deeds(table, id, item).forEach((name, deed) -> refused("meeting.gone", deed));
    Meeting own = work.plan(table, plan(EVENING, Audience.SPACE), UUID.randomUUID());
    refused("meeting.item.gone", () -> work.removeItem(table, own.getId(), item));
    refused("meeting.item.gone", () -> work.moveItem(table, own.getId(), item, true));
    refused(
        "meeting.item.gone", () -> work.rewriteItem(table, own.getId(), item, 1, item("Forgé")));
    assertThat(titles(meeting)).containsExactly("Accueil");
    assertThat(meeting.getSpaceId()).isEqualTo(owner);
  }

  /** Everything that changes a meeting there is already. */
  private Map<String, Runnable> deeds(UUID space, UUID id, UUID item) {
    Map<String, Runnable> deeds = new LinkedHashMap<>();
    deeds.put("rewrite", () -> work.rewrite(space, id, 1, plan(EVENING, Audience.SPACE)));
    deeds.put("announce", () -> work.announce(space, id));
    deeds.put("cancel", () -> work.cancel(space, id, "Forgé"));
    deeds.put("addItem", () -> work.addItem(space, id, item("Forgé"), UUID.randomUUID()));
    deeds.put("rewriteItem", () -> work.rewriteItem(space, id, item, 1, item("Forgé")));
    deeds.put("moveItem", () -> work.moveItem(space, id, item, true));
    deeds.put("removeItem", () -> work.removeItem(space, id, item));
    return deeds;
  }

  /** A visitor, each role in the organisation, a member who does not lead, another table's team. */
  private List<Runnable> everybodyElse(UUID member, UUID other) {
    List<Runnable> everybody = new ArrayList<>();
    everybody.add(scene::asVisitor);
    for (OrganisationRole role : OrganisationRole.values()) {
      UUID somebody = scene.somebody(role);
      everybody.add(() -> scene.as(somebody, role));
    }
    everybody.add(() -> scene.as(member, OrganisationRole.RESIDENT));
    everybody.add(() -> scene.as(other, OrganisationRole.FACILITATOR));
    return everybody;
  }

  @Test
  void isPlannedOnceByAFormSentTwice() {
    openTable();
    UUID key = UUID.randomUUID();
    Meeting once = work.plan(table, plan(EVENING, Audience.SPACE), key);

    assertThat(work.plan(table, plan(EVENING, Audience.SPACE), key).getId())
        .isEqualTo(once.getId());
  }

  @Test
  void keepsItsLocalTimeAcrossTheChangeToWinterTime() {
    LocalDateTime summer = LocalDateTime.of(2026, 10, 24, 19, 0);
    Meeting before = aMeeting(summer);
    Meeting after = work.plan(table, plan(summer.plusDays(1), Audience.SPACE), UUID.randomUUID());

    assertThat(before.getStartsUtc()).isEqualTo(Instant.parse("2026-10-24T17:00:00Z"));
    assertThat(after.getStartsUtc()).isEqualTo(Instant.parse("2026-10-25T18:00:00Z"));
    assertThat(meetings.find(facts(), after.getId()).orElseThrow().getStartsAt().getHour())
        .isEqualTo(19);
  }

  @Test
  void refusesTheHourThatTheSpringNightLeavesOut() {
    openTable();
    LocalDateTime gone = LocalDateTime.of(2026, 3, 29, 2, 30);

    refused(
        "meeting.noSuchHour",
        () -> work.plan(table, plan(gone, Audience.SPACE), UUID.randomUUID()));
  }

  @Test
  void tellsWhoeverWritesOverAnotherOne() {
    Meeting meeting = aMeeting(EVENING);
    int seen = meeting.getVersion();
    work.rewrite(table, meeting.getId(), seen, plan(EVENING.plusDays(1), Audience.SPACE));

    refused(
        "meeting.overtaken",
        () ->
            work.rewrite(table, meeting.getId(), seen, plan(EVENING.plusDays(2), Audience.SPACE)));
  }

  @Test
  void isCancelledWithAReasonAndComesBack() {
    Meeting meeting = aMeeting(EVENING);
    UUID id = meeting.getId();
    refused("meeting.notAnnounced", () -> work.cancel(table, id, "Salle fermée"));
    work.announce(table, id);
    refused("input.blank", () -> work.cancel(table, id, " "));
    work.cancel(table, id, "Salle fermée");

    Meeting cancelled = meetings.find(facts(), id).orElseThrow();
    assertThat(cancelled.getState()).isEqualTo(State.CANCELLED);
    assertThat(cancelled.getCancelReason()).isEqualTo("Salle fermée");
    work.announce(table, id);
    assertThat(meetings.find(facts(), id).orElseThrow().getMovedCount()).isEqualTo(2);
  }

  @Test
  void keepsItsAgendaInOrder() {
    Meeting meeting = aMeeting(EVENING);
    UUID id = meeting.getId();
    MeetingItem first = work.addItem(table, id, item("Accueil"), UUID.randomUUID());
    MeetingItem second = work.addItem(table, id, item("Bancs"), UUID.randomUUID());
    UUID key = UUID.randomUUID();
    MeetingItem third = work.addItem(table, id, item("Suite"), key);
    work.addItem(table, id, item("Suite"), key);

    work.moveItem(table, id, third.getId(), true);
    work.moveItem(table, id, first.getId(), true);
    assertThat(titles(meeting)).containsExactly("Accueil", "Suite", "Bancs");

    work.removeItem(table, id, first.getId());
    assertThat(meetings.items(meeting)).extracting(MeetingItem::getPosition).containsExactly(1, 2);
    refused("meeting.item.gone", () -> work.removeItem(table, id, first.getId()));
    int seen = meetings.items(meeting).get(1).getVersion();
    work.rewriteItem(table, id, second.getId(), seen, item("Les bancs"));
    assertThat(titles(meeting)).containsExactly("Suite", "Les bancs");
  }

  private Meeting aMeeting(LocalDateTime at) {
    openTable();
    return work.plan(table, plan(at, Audience.SPACE), UUID.randomUUID());
  }

  private void openTable() {
    lead = scene.somebody(OrganisationRole.FACILITATOR);
    asLead();
    table = scene.table(lead, Visibility.PUBLIC);
  }

  private void asLead() {
    scene.as(lead, OrganisationRole.FACILITATOR);
  }

  private SpaceFacts facts() {
    return spaces.facts(table, actor.get());
  }

  private List<Meeting> coming() {
    return meetings.upcoming(facts(), Instant.parse("2026-01-01T00:00:00Z"), 0, 20);
  }

  private List<String> titles(Meeting meeting) {
    return meetings.items(meeting).stream().map(MeetingItem::getTitle).toList();
  }

  private static ItemPlan item(String title) {
    return new ItemPlan(title, "", "", 15);
  }

  private static MeetingPlan plan(LocalDateTime at, Audience audience) {
    return new MeetingPlan(
        "Réunion", Kind.MEETING, "", audience, at, at.plusHours(2), "", "", "", null);
  }

  private static void refused(String key, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
