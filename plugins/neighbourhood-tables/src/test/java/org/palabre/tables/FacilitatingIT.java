package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.attendance.AttendanceSheet;
import org.palabre.facilitation.Course;
import org.palabre.facilitation.Facilitating;
import org.palabre.facilitation.HandCount;
import org.palabre.facilitation.HandCounts;
import org.palabre.facilitation.Hands;
import org.palabre.facilitation.Hands.Side;
import org.palabre.facilitation.SaidInMeeting;
import org.palabre.facilitation.SpeakingRound;
import org.palabre.facilitation.SpeakingRound.Speaker;
import org.palabre.input.Refusal;
import org.palabre.logistics.Checklist;
import org.palabre.logistics.Chore;
import org.palabre.logistics.ChoreModels;
import org.palabre.logistics.ChorePlan;
import org.palabre.logistics.Usual;
import org.palabre.meeting.MeetingItem;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.Statement;
import org.palabre.tables.Scene.Act;
import org.palabre.testkit.PluginDeployment;

/** Preparing and holding a meeting, alone or several at once. */
@ExtendWith(ArquillianExtension.class)
class FacilitatingIT {

  @Inject private Scene scene;
  @Inject private MeetingScene meetings;
  @Inject private Facilitating facilitating;
  @Inject private SpeakingRound speaking;
  @Inject private HandCounts counts;
  @Inject private SaidInMeeting said;
  @Inject private AttendanceSheet sheet;
  @Inject private Checklist checklist;
  @Inject private ChoreModels models;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(FacilitatingIT.class);
  }

  @Test
  void twoWhoPressNextTogetherGoOnByOneItem() throws Exception {
    Scenery here = scenery();
    UUID one = meetings.item(here.space(), here.meeting(), "Accueil", 5);
    UUID two = meetings.item(here.space(), here.meeting(), "Le parc", 30);
    meetings.item(here.space(), here.meeting(), "Le banc", null);
    refused("lead.notBegun", () -> facilitating.go(here.space(), here.meeting(), one, two));
    assertThat(course(here).stage()).isEqualTo(Course.Stage.BEFORE);
    String before = facilitating.stamp(here.space(), here.meeting());
    facilitating.begin(here.space(), here.meeting());
    assertThat(facilitating.stamp(here.space(), here.meeting())).isNotEqualTo(before);
    assertThat(course(here).current().map(MeetingItem::getId)).contains(one);

    together(6, here, () -> facilitating.go(here.space(), here.meeting(), one, two));
    assertThat(course(here).current().map(MeetingItem::getId)).contains(two);
    assertThat(course(here).left().orElseThrow()).hasMinutes(29);
    assertThat(course(here).drift().toSeconds()).isBetween(-300L, -270L);
    refused(
        "meeting.item.gone",
        () -> facilitating.go(here.space(), here.meeting(), two, UUID.randomUUID()));

    facilitating.end(here.space(), here.meeting());
    assertThat(course(here).stage()).isEqualTo(Course.Stage.ENDED);
  }

  @Test
  void aTapSentTwiceCountsOnceAndAResultStays() throws Exception {
    Scenery here = scenery();
    UUID item = meetings.item(here.space(), here.meeting(), "Le parc", 30);
    facilitating.begin(here.space(), here.meeting());
    UUID key = UUID.randomUUID();
    facilitating.ask(here.space(), here.meeting(), "Un banc ou deux ? 🪑", key);
    facilitating.ask(here.space(), here.meeting(), "Un banc ou deux ? 🪑", key);
    HandCount count = counts.of(here.meeting()).get(0);
    assertThat(counts.of(here.meeting())).hasSize(1);
    assertThat(count.getItemId()).contains(item);

    UUID tap = UUID.randomUUID();
    together(
        4,
        here,
        () -> {
          facilitating.tap(here.space(), here.meeting(), count.getId(), Side.IN_FAVOUR, true, tap);
          facilitating.tap(
              here.space(), here.meeting(), count.getId(), Side.AGAINST, true, UUID.randomUUID());
        });
    facilitating.tap(
        here.space(), here.meeting(), count.getId(), Side.ABSTAINING, false, UUID.randomUUID());
    HandCount counted = counts.of(here.meeting()).get(0);
    assertThat(counted.getInFavour()).isOne();
    assertThat(counted.getAgainst()).isEqualTo(4);
    assertThat(counted.getAbstaining()).isZero();
    refused("lead.hands.range", () -> new Hands(-1, 0, 0));
    refused("lead.hands.range", () -> new Hands(0, 1_000_000_000, 0));
    facilitating.count(here.space(), here.meeting(), count.getId(), Map.of(Side.IN_FAVOUR, 12));
    assertThat(counts.of(here.meeting()).get(0).getAgainst()).as("not counted anew").isEqualTo(4);

    assertThat(counts.results(here.meeting())).isEmpty();
    facilitating.end(here.space(), here.meeting());
    assertThat(counts.results(here.meeting()))
        .extracting(HandCount::getInFavour)
        .containsExactly(12);
    refused(
        "lead.hands.closed",
        () ->
            facilitating.tap(
                here.space(),
                here.meeting(),
                count.getId(),
                Side.AGAINST,
                true,
                UUID.randomUUID()));
    assertThat(scene.count("SELECT COUNT(*) FROM hand_tap WHERE count_id = ?", count.getId()))
        .isZero();
  }

  @Test
  void whoHasSpokenIsKnownUntilTheEndAndNotLonger() throws Exception {
    Scenery here = scenery();
    sheet.add(here.space(), here.meeting(), "Aminata", UUID.randomUUID());
    sheet.add(here.space(), here.meeting(), "Bruno", UUID.randomUUID());
    sheet.add(here.space(), here.meeting(), "", UUID.randomUUID());
    facilitating.begin(here.space(), here.meeting());
    List<Speaker> present = speaking.speakers(here.space(), here.meeting());
    assertThat(present).extracting(Speaker::name).containsExactly("Aminata", "Bruno");

    speaking.spoke(here.space(), here.meeting(), present.get(0).id(), true);
    speaking.spoke(here.space(), here.meeting(), present.get(0).id(), true);
    assertThat(speaking.speakers(here.space(), here.meeting()))
        .extracting(Speaker::name)
        .containsExactly("Bruno", "Aminata");
    refused(
        "attendance.unknown",
        () -> speaking.spoke(here.space(), here.meeting(), UUID.randomUUID(), true));

    facilitating.end(here.space(), here.meeting());
    assertThat(
            scene.count("SELECT COUNT(*) FROM speaking_turn WHERE meeting_id = ?", here.meeting()))
        .isZero();
  }

  @Test
  void whatIsSaidWaitsToBeReadWithTheItemItWasSaidAt() throws Exception {
    Scenery here = scenery();
    meetings.item(here.space(), here.meeting(), "Le parc", 30);
    facilitating.begin(here.space(), here.meeting());
    UUID key = UUID.randomUUID();
    UUID kept = said.takeDown(here.space(), here.meeting(), "Il manque d’ombre.", "", key).getId();
    said.takeDown(here.space(), here.meeting(), "Il manque d’ombre.", "", key);

    Statement statement = entities.find(Statement.class, kept);
    assertThat(statement.getState()).isEqualTo(Statement.State.WAITING);
    assertThat(statement.getQuestion()).isEqualTo("Le parc");
    assertThat(said.count(here.space(), here.meeting())).isOne();
    refused(
        "input.blank",
        () -> said.takeDown(here.space(), here.meeting(), " ", "", UUID.randomUUID()));
  }

  @Test
  void theListIsCopiedOnceTakenOnByMembersAndTicked() throws Exception {
    Scenery here = scenery();
    together(3, here, () -> checklist.copyUsual(here.space(), here.meeting(), "fr"));
    assertThat(checklist.lines(here.space(), here.meeting())).hasSize(7);
    Chore room = checklist.lines(here.space(), here.meeting()).get(0).chore();
    assertThat(room.getKind()).isEqualTo(Chore.Kind.ROOM);

    UUID stranger = scene.somebody();
    scene.as(here.lead(), OrganisationRole.FACILITATOR);
    refused("chore.person.noMember", () -> assign(here, room, stranger));
    scene.join(here.space(), scene.emailOf(stranger), "member");
    assign(here, room, stranger);
    refused("chore.overtaken", () -> assign(here, room, here.lead()));

    scene.as(stranger);
    assertThat(checklist.mine())
        .extracting(one -> one.chore().getId())
        .containsExactly(room.getId());
    checklist.doneMine(room.getId(), true);
    scene.as(scene.somebody());
    assertThatThrownBy(() -> checklist.doneMine(room.getId(), false))
        .isInstanceOf(AccessDenied.class);
    scene.as(here.lead(), OrganisationRole.FACILITATOR);
    assertThat(checklist.lines(here.space(), here.meeting()))
        .filteredOn(line -> !line.chore().isDone())
        .hasSize(6);
  }

  @Test
  void anAdministratorWritesWhatMeetingsUsuallyNeed() throws Exception {
    Scenery here = scenery();
    String kind = NeighbourhoodTables.TABLE.id();
    List<Usual> own = List.of(new Usual(Chore.Kind.FOOD, "Le thé", 1));
    assertThatThrownBy(() -> models.write(kind, own)).isInstanceOf(AccessDenied.class);
    scene.as(scene.somebody(), OrganisationRole.ADMINISTRATOR);
    models.write(kind, own);
    try {
      scene.as(here.lead(), OrganisationRole.FACILITATOR);
      checklist.copyUsual(here.space(), here.meeting(), "fr");
      assertThat(checklist.lines(here.space(), here.meeting()))
          .extracting(line -> line.chore().getWhat())
          .containsExactly("Le thé");
    } finally {
      scene.as(scene.somebody(), OrganisationRole.ADMINISTRATOR);
      models.write(kind, List.of());
    }
    assertThat(models.of(kind, "fr")).hasSize(7);
    refused("chore.model.days", () -> new Usual(Chore.Kind.FOOD, "Le thé", 366));
    refused("chore.model.kind", () -> models.write("nothing.such", own));
  }

  @Test
  void nobodyElseLeadsOrPreparesIt() throws Exception {
    Scenery here = scenery();
    List<Act> acts =
        List.of(
            () -> facilitating.course(here.space(), here.meeting()),
            () -> facilitating.stamp(here.space(), here.meeting()),
            () -> facilitating.begin(here.space(), here.meeting()),
            () -> facilitating.end(here.space(), here.meeting()),
            () -> facilitating.ask(here.space(), here.meeting(), "Oui ?", UUID.randomUUID()),
            () -> speaking.speakers(here.space(), here.meeting()),
            () -> speaking.anew(here.space(), here.meeting()),
            () -> said.takeDown(here.space(), here.meeting(), "Oui.", "", UUID.randomUUID()),
            () -> checklist.lines(here.space(), here.meeting()),
            () -> checklist.copyUsual(here.space(), here.meeting(), "fr"));
    scene.asVisitor();
    refuseAll(acts);
    for (OrganisationRole role : OrganisationRole.values()) {
      scene.as(scene.somebody(role), role);
      refuseAll(acts);
    }
    Scenery other = scenery();
    refuseAll(acts);
    refused("meeting.gone", () -> facilitating.begin(other.space(), here.meeting()));
    refused("meeting.gone", () -> speaking.speakers(other.space(), here.meeting()));
    scene.as(here.lead(), OrganisationRole.FACILITATOR);
    for (Act act : acts) {
      act.run();
    }
  }

  private void assign(Scenery here, Chore chore, UUID person) {
    checklist.rewrite(
        here.space(),
        here.meeting(),
        chore.getId(),
        chore.getVersion(),
        new ChorePlan(chore.getKind(), chore.getWhat(), person, LocalDate.now()));
  }

  private void together(int times, Scenery here, Act act) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      all.add(
          threads.submit(
              () ->
                  scene.elsewhere(
                      () -> {
                        scene.as(here.lead(), OrganisationRole.FACILITATOR);
                        act.run();
                        return null;
                      })));
    }
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();
  }

  private Course course(Scenery here) {
    return facilitating.course(here.space(), here.meeting());
  }

  private static void refuseAll(List<Act> acts) {
    acts.forEach(act -> assertThatThrownBy(act::run).isInstanceOf(AccessDenied.class));
  }

  private static void refused(String key, Act act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private Scenery scenery() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID space = scene.table(lead, Visibility.PUBLIC);
    return new Scenery(lead, space, meetings.announced(space, 7));
  }

  private record Scenery(UUID lead, UUID space, UUID meeting) {}
}
