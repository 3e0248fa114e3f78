package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.attendance.Guest;
import org.palabre.attendance.MeetingRound;
import org.palabre.attendance.Registration;
import org.palabre.attendance.Registration.Place;
import org.palabre.attendance.RegistrationLinks;
import org.palabre.attendance.RegistrationTerms;
import org.palabre.attendance.RegistrationWork;
import org.palabre.attendance.Registrations;
import org.palabre.attendance.Wish;
import org.palabre.input.Refusal;
import org.palabre.logistics.Checklist;
import org.palabre.logistics.Chore;
import org.palabre.logistics.ChorePlan;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.MeetingPlan;
import org.palabre.meeting.MeetingWork;
import org.palabre.space.Description;
import org.palabre.space.SpaceMembers;
import org.palabre.space.SpaceSettings;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.testkit.PluginDeployment;

/** Those who registered and may not read the meeting any more: told nothing of it, free to go. */
@ExtendWith(ArquillianExtension.class)
class MeetingReadersIT {

  @Inject private Scene scene;
  @Inject private MeetingScene meetings;
  @Inject private CurrentActor actor;
  @Inject private Spaces spaces;
  @Inject private SpaceMembers members;
  @Inject private SpaceSettings settings;
  @Inject private MeetingWork work;
  @Inject private RegistrationWork lists;
  @Inject private Registrations registrations;
  @Inject private RegistrationLinks links;
  @Inject private Checklist checklist;
  @Inject private MeetingRound round;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(MeetingReadersIT.class);
  }

  @Test
  void whoLeftTheSpaceIsToldNothingMoreAndCanStillLetGo() throws Exception {
    Scenery here = scenery(Visibility.MEMBERS, 1);
    UUID gone = member(here);
    UUID next = member(here);
    register(here, gone);
    register(here, next);
    as(here.lead());
    members.remove(here.space(), gone);

    moveAndRemind(here);

    assertThat(mails(gone, "%")).as("only of the place they got").isOne();
    assertThat(mails(next, "La date ou le lieu change%")).isOne();
    scene.as(gone);
    Registrations.Mine kept = registrations.mine().get(0);
    assertThat(kept.meeting()).isEmpty();
    assertThat(links.find(kept.token()).orElseThrow().meeting()).isEmpty();
    refused("registration.unreadable", () -> links.change(kept.token(), Wish.PLAIN));
    links.leave(kept.token());
    assertThat(registrations.mine()).isEmpty();
    scene.as(next);
    assertThat(registrations.mine().get(0).registration().getPlace()).isEqualTo(Place.PLACED);
  }

  @Test
  void whatBecomesAMatterOfTheTeamIsToldToTheTeamAndThoseItPutOnTheList() throws Exception {
    Scenery here = scenery(Visibility.PUBLIC, null);
    UUID resident = scene.somebody();
    register(here, resident);
    register(here, here.lead());
    String guest = guest(here);
    String byHand = Scene.tag() + "@essai.example";
    as(here.lead());
    lists.add(
        here.space(),
        here.meeting(),
        Guest.typed("Invitée", byHand, ""),
        Wish.PLAIN,
        "fr",
        UUID.randomUUID());
    Meeting meeting = entities.find(Meeting.class, here.meeting());
    work.rewrite(
        here.space(), here.meeting(), meeting.getVersion(), forTheTeam(meetings.plan(8, "Cave")));

    String moved = "La date ou le lieu change%";
    assertThat(mails(resident, moved)).isZero();
    assertThat(mails(guest, moved)).isZero();
    assertThat(mails(here.lead(), moved)).isOne();
    assertThat(mails(byHand, moved)).isOne();
  }

  @Test
  void whoCannotReadAClosedSpaceIsNotRemindedAndMovesUpNoMore() throws Exception {
    Scenery here = scenery(Visibility.PUBLIC, 1);
    String guest = guest(here);
    UUID waits = scene.somebody();
    register(here, waits);
    UUID member = member(here);
    register(here, member);
    as(here.lead());
    Description seen = spaces.find(here.space()).orElseThrow().description();
    settings.describe(
        here.space(),
        seen,
        new Description(seen.name(), seen.summary(), seen.territory(), Visibility.PRIVATE));
    lists.decide(here.space(), here.meeting(), 1, new RegistrationTerms(true, 2, null, 0, false));

    moveAndRemind(here);

    assertThat(mails(guest, "%")).as("to confirm, and of the place").isEqualTo(2);
    assertThat(mails(waits, "%")).as("that they wait").isOne();
    assertThat(mails(member, "Une place s’est libérée%")).isOne();
    assertThat(mails(member, "Dans deux jours%")).isOne();
  }

  @Test
  void whatSomebodyTookOnIsNoMoreTheirsOnceTheyLeft() throws Exception {
    Scenery here = scenery(Visibility.MEMBERS, null);
    UUID member = member(here);
    as(here.lead());
    checklist.add(
        here.space(),
        here.meeting(),
        new ChorePlan(Chore.Kind.KEY, "La clé du coffre", member, LocalDate.now()),
        UUID.randomUUID());
    scene.as(member);
    UUID key = checklist.mine().get(0).chore().getId();
    as(here.lead());
    members.remove(here.space(), member);

    scene.as(member);
    assertThat(checklist.mine()).isEmpty();
    assertThatThrownBy(() -> checklist.doneMine(key, true)).isInstanceOf(AccessDenied.class);
  }

  private void moveAndRemind(Scenery here) {
    as(here.lead());
    Meeting meeting = entities.find(Meeting.class, here.meeting());
    List<UUID> all =
        lists.registered(here.space(), here.meeting()).stream()
            .map(one -> one.registration().getId())
            .toList();
    Instant soon = meeting.getStartsUtc().minus(Duration.ofHours(47));
    round.remind(soon, all);
    work.rewrite(here.space(), here.meeting(), meeting.getVersion(), meetings.plan(8, "Salle B"));
    work.cancel(here.space(), here.meeting(), "Neige.");
    work.announce(here.space(), here.meeting());
  }

  private static MeetingPlan forTheTeam(MeetingPlan plan) {
    return new MeetingPlan(
        plan.title(),
        plan.kind(),
        plan.summary(),
        Audience.TEAM,
        plan.startsAt(),
        plan.endsAt(),
        plan.place(),
        plan.address(),
        plan.link(),
        plan.territory());
  }

  private Scenery scenery(Visibility visibility, Integer capacity) {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID space = scene.table(lead, visibility);
    UUID meeting = meetings.announced(space, 7);
    lists.decide(space, meeting, 0, new RegistrationTerms(true, capacity, null, 0, false));
    return new Scenery(lead, space, meeting);
  }

  private UUID member(Scenery here) {
    UUID person = scene.somebody();
    as(here.lead());
    scene.join(here.space(), scene.emailOf(person), "member");
    return person;
  }

  private void register(Scenery here, UUID person) {
    scene.as(person);
    registrations.register(facts(here), here.meeting(), Wish.PLAIN, "fr");
  }

  private String guest(Scenery here) {
    String email = Scene.tag() + "@essai.example";
    scene.asVisitor();
    registrations.ask(
        facts(here),
        here.meeting(),
        Guest.typed("Passant", email, ""),
        Wish.PLAIN,
        "fr",
        UUID.randomUUID());
    Registration asked =
        entities
            .createQuery(
                "SELECT r FROM Registration r WHERE r.meetingId = :meeting AND r.email = :email",
                Registration.class)
            .setParameter("meeting", here.meeting())
            .setParameter("email", email)
            .getSingleResult();
    links.confirm(round.token(asked));
    return email;
  }

  private void as(UUID lead) {
    scene.as(lead, OrganisationRole.FACILITATOR);
  }

  private SpaceFacts facts(Scenery here) {
    return spaces.facts(here.space(), actor.get());
  }

  private long mails(UUID person, String subject) throws Exception {
    return mails(scene.emailOf(person), subject);
  }

  private long mails(String to, String subject) throws Exception {
    return scene.count(
        "SELECT COUNT(*) FROM mail_outbox WHERE recipient = ? AND subject LIKE ?"
            + " AND body LIKE '%/registration/%'",
        to, subject);
  }

  private static void refused(String key, Scene.Act act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private record Scenery(UUID lead, UUID space, UUID meeting) {}
}
