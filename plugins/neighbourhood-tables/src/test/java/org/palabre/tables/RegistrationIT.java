package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.attendance.AttendanceSheet;
import org.palabre.attendance.Attendees;
import org.palabre.attendance.Guest;
import org.palabre.attendance.MeetingInvitations;
import org.palabre.attendance.MeetingInvitations.Groups;
import org.palabre.attendance.MeetingRound;
import org.palabre.attendance.Registration;
import org.palabre.attendance.Registration.Place;
import org.palabre.attendance.RegistrationLinks;
import org.palabre.attendance.RegistrationTerms;
import org.palabre.attendance.RegistrationWork;
import org.palabre.attendance.Registrations;
import org.palabre.attendance.SpecialNeeds;
import org.palabre.attendance.Wish;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.MeetingWork;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.tables.Scene.Act;
import org.palabre.testkit.PluginDeployment;

/** Registering, waiting, being told and being forgotten, in the database. */
@ExtendWith(ArquillianExtension.class)
class RegistrationIT {

  @Inject private Scene scene;
  @Inject private MeetingScene meetings;
  @Inject private CurrentActor actor;
  @Inject private Spaces spaces;
  @Inject private MeetingWork work;
  @Inject private RegistrationWork lists;
  @Inject private Registrations registrations;
  @Inject private RegistrationLinks links;
  @Inject private AttendanceSheet sheet;
  @Inject private Attendees attendees;
  @Inject private MeetingInvitations invitations;
  @Inject private MeetingRound round;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(RegistrationIT.class);
  }

  @Test
  void theLastPlaceIsTakenOnceAndTheNextWhoWaitsGetsTheOneThatIsLeft() throws Exception {
    Scenery here = scenery(Visibility.PUBLIC);
    open(here, 3);
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      people.add(scene.somebody());
    }

    CyclicBarrier together = new CyclicBarrier(people.size());
    ExecutorService threads = Executors.newFixedThreadPool(people.size());
    List<Future<Place>> given = new ArrayList<>();
    for (UUID person : people) {
      given.add(
          threads.submit(
              () ->
                  scene.elsewhere(
                      () -> {
                        scene.as(person);
                        SpaceFacts facts = facts(here.space());
                        together.await();
                        return registrations.register(facts, here.meeting(), Wish.PLAIN, "fr");
                      })));
    }
    List<Place> places = new ArrayList<>();
    for (Future<Place> one : given) {
      places.add(one.get());
    }
    threads.shutdown();

    assertThat(places).filteredOn(Place.PLACED::equals).hasSize(3);
    assertThat(places).filteredOn(Place.WAITING::equals).hasSize(5);

    UUID placed = people.get(places.indexOf(Place.PLACED));
    scene.as(here.lead());
    UUID first =
        lists.registered(here.space(), here.meeting()).stream()
            .filter(one -> one.registration().getPlace() == Place.WAITING)
            .map(one -> one.registration().getPersonId().orElseThrow())
            .findFirst()
            .orElseThrow();
    scene.as(placed);
    registrations.leave(facts(here.space()), here.meeting());

    scene.as(first);
    assertThat(registrations.mine(here.meeting()).map(Registration::getPlace))
        .contains(Place.PLACED);
    assertThat(mails(scene.emailOf(first), "Une place s’est libérée%")).isOne();
    assertThat(count(here, "PLACED")).isEqualTo(3);
    assertThat(count(here, "WAITING")).isEqualTo(4);
  }

  @Test
  void morePlacesGoToThoseWhoWaitAndWhoBringsTooManyLetsOthersPass() {
    Scenery here = scenery(Visibility.PUBLIC);
    open(here, 1);
    UUID first = register(here, 0);
    UUID four = register(here, 3);
    UUID alone = register(here, 0);

    scene.as(here.lead());
    lists.decide(here.space(), here.meeting(), terms(2));

    assertThat(placeOf(here, first)).isEqualTo(Place.PLACED);
    assertThat(placeOf(here, four)).isEqualTo(Place.WAITING);
    assertThat(placeOf(here, alone)).isEqualTo(Place.PLACED);
  }

  @Test
  void anAddressIsAskedOnceAndHasAPlaceOnlyOnceItSaidYes() throws Exception {
    Scenery here = scenery(Visibility.PUBLIC);
    open(here, 1);
    String email = Scene.tag() + "@essai.example";
    scene.asVisitor();
    UUID key = UUID.randomUUID();
    Wish wish = new Wish(0, true, true, new SpecialNeeds(2, "arabe", "fauteuil roulant"));
    Guest guest = Guest.typed("Ōé 👋", email, "");
    registrations.ask(facts(here.space()), here.meeting(), guest, wish, "fr", key);
    registrations.ask(facts(here.space()), here.meeting(), guest, wish, "fr", key);
    registrations.ask(
        facts(here.space()),
        here.meeting(),
        Guest.typed("Autre", email.toUpperCase(), ""),
        Wish.PLAIN,
        "fr",
        UUID.randomUUID());

    assertThat(mails(email, "%")).isOne();
    assertThat(count(here, "ASKED")).isOne();
    Registration asked = only(here);
    UUID token = round.token(asked);
    assertThat(links.confirm(token)).isEqualTo(Place.PLACED);
    assertThat(links.confirm(token)).isEqualTo(Place.PLACED);
    assertThat(mails(email, "Vous êtes inscrit%")).isOne();
    assertThat(links.find(token).orElseThrow().needs().interpreter()).isEqualTo("arabe");

    links.leave(token);
    assertThat(links.find(token)).isEmpty();
    refused("registration.gone", () -> links.leave(token));
    refused("registration.gone", () -> links.confirm(UUID.randomUUID()));
    assertThat(
            scene.count(
                "SELECT COUNT(*) FROM registration_need WHERE registration_id = ?", asked.getId()))
        .isZero();
  }

  @Test
  void whoRegisteredByTheirAddressBeforeSigningInKeepsOnePlace() throws Exception {
    Scenery here = scenery(Visibility.PUBLIC);
    open(here, 1);
    UUID person = scene.somebody();
    scene.asVisitor();
    registrations.ask(
        facts(here.space()),
        here.meeting(),
        Guest.typed("Moi", scene.emailOf(person), ""),
        Wish.PLAIN,
        "fr",
        UUID.randomUUID());
    links.confirm(round.token(only(here)));
    scene.as(person);
    assertThat(registrations.register(facts(here.space()), here.meeting(), Wish.PLAIN, "fr"))
        .isEqualTo(Place.PLACED);
    assertThat(only(here).getPersonId()).contains(person);

    scene.asVisitor();
    registrations.ask(
        facts(here.space()),
        here.meeting(),
        Guest.typed("Moi", scene.emailOf(person), ""),
        Wish.PLAIN,
        "fr",
        UUID.randomUUID());
    assertThat(only(here).getPersonId()).as("still one").contains(person);
  }

  @Test
  void refusesWhatNobodyMeansAndWhoComesTooLate() throws Exception {
    Scenery here = scenery(Visibility.PUBLIC);
    for (int wrong : new int[] {0, -1, 1_000_000_000}) {
      refused("registration.capacity.range", () -> terms(wrong));
    }
    refused("registration.companions.range", () -> new Wish(-1, true, true, SpecialNeeds.NONE));
    refused("email.wrong", () -> Guest.typed("A", "a@b", ""));
    refused("registration.phone.shape", () -> Guest.typed("A", "", "appelez-moi"));
    refused("input.character", () -> Guest.typed("A\u202Eb", "", ""));
    scene.as(here.lead());
    refused(
        "registration.deadline.late",
        () ->
            lists.decide(
                here.space(),
                here.meeting(),
                new RegistrationTerms(true, null, LocalDateTime.now().plusYears(1), 0, false)));
    refused("registration.closed", () -> register(here, 0));

    scene.as(here.lead());
    lists.decide(
        here.space(),
        here.meeting(),
        new RegistrationTerms(true, null, LocalDateTime.now().minusDays(1), 0, false));
    refused("registration.late", () -> register(here, 0));
    scene.asVisitor();
    refused("registration.late", () -> ask(here));

    open(here, null);
    refused("registration.companions.range", () -> register(here, 5));
    scene.as(here.lead());
    work.cancel(here.space(), here.meeting(), "Neige.");
    refused("registration.cancelled", () -> register(here, 0));
    scene.as(here.lead());
    work.announce(here.space(), here.meeting());
    meetings.shift(here.meeting(), Duration.ofDays(-9));
    refused("registration.past", () -> register(here, 0));
    scene.asVisitor();
    refused("registration.past", () -> ask(here));
  }

  @Test
  void tellsOfEveryMoveAndRemindsOnce() throws Exception {
    Scenery here = scenery(Visibility.PUBLIC);
    open(here, null);
    UUID plain = register(here, 0);
    UUID eager = scene.somebody();
    scene.as(eager);
    registrations.register(
        facts(here.space()), here.meeting(), new Wish(0, false, true, SpecialNeeds.NONE), "fr");

    scene.as(here.lead());
    Meeting meeting = entities.find(Meeting.class, here.meeting());
    List<UUID> all =
        lists.registered(here.space(), here.meeting()).stream()
            .map(one -> one.registration().getId())
            .toList();
    Instant soon = meeting.getStartsUtc().minus(Duration.ofHours(47));
    assertThat(round.remind(meeting.getStartsUtc().minus(Duration.ofDays(3)), all)).isZero();
    assertThat(round.remind(soon, all)).isOne();
    assertThat(round.remind(soon, all)).isZero();
    assertThat(mails(scene.emailOf(plain), "Dans deux jours%")).isOne();
    Instant morning =
        meeting.getStartsAt().toLocalDate().atTime(7, 1).atZone(meeting.getZone()).toInstant();
    assertThat(round.remind(morning, all)).isOne();
    assertThat(mails(scene.emailOf(eager), "Aujourd%")).isOne();

    work.rewrite(here.space(), here.meeting(), meeting.getVersion(), meetings.plan(8, "Salle B"));
    work.cancel(here.space(), here.meeting(), "Neige.");
    work.announce(here.space(), here.meeting());
    for (UUID person : List.of(plain, eager)) {
      assertThat(mails(scene.emailOf(person), "La date ou le lieu change%")).isOne();
      assertThat(mails(scene.emailOf(person), "Annulé%")).isOne();
      assertThat(mails(scene.emailOf(person), "La rencontre a lieu%")).isOne();
    }
  }

  @Test
  void ticksOnceWhateverIsSentTwiceAndByWhom() throws Exception {
    Scenery here = scenery(Visibility.PUBLIC);
    open(here, null);
    UUID person = register(here, 2);
    scene.as(here.lead());
    UUID key = UUID.randomUUID();
    List<Future<?>> ticks = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    for (int i = 0; i < 8; i++) {
      ticks.add(
          threads.submit(
              () ->
                  scene.elsewhere(
                      () -> {
                        scene.as(here.lead());
                        sheet.tick(here.space(), here.meeting(), "p:" + person, true);
                        sheet.add(here.space(), here.meeting(), "Madame 🌻 O'Neill", key);
                        return null;
                      })));
    }
    for (Future<?> one : ticks) {
      one.get();
    }
    threads.shutdown();
    assertThat(sheet.count(here.space(), here.meeting())).isEqualTo(2);
    assertThat(attendees.of(here.meeting()))
        .extracting(one -> one.name().orElseThrow())
        .contains("Madame 🌻 O'Neill");

    StringBuilder pasted = new StringBuilder();
    for (int i = 0; i < AttendanceSheet.MOST_NAMES; i++) {
      pasted.append("Nom ").append(i).append("\r\n\n");
    }
    UUID list = UUID.randomUUID();
    assertThat(sheet.addAll(here.space(), here.meeting(), pasted.toString(), list))
        .isEqualTo(AttendanceSheet.MOST_NAMES);
    sheet.addAll(here.space(), here.meeting(), pasted.toString(), list);
    assertThat(sheet.count(here.space(), here.meeting())).isEqualTo(502);
    refused(
        "attendance.names.many",
        () -> sheet.addAll(here.space(), here.meeting(), pasted + "Encore un", list));

    sheet.tick(here.space(), here.meeting(), "p:" + person, false);
    assertThat(sheet.count(here.space(), here.meeting())).isEqualTo(501);
    for (String forged :
        List.of("p:" + scene.somebody(), "r:" + UUID.randomUUID(), "a:" + UUID.randomUUID(), "x")) {
      refused("attendance.unknown", () -> sheet.tick(here.space(), here.meeting(), forged, true));
    }
  }

  @Test
  void onlyThoseWhoHoldTheMeetingSeeAndTouchItsLists() throws Exception {
    Scenery here = scenery(Visibility.PUBLIC);
    open(here, null);
    Scenery other = scenery(Visibility.PUBLIC);
    scene.as(here.lead());
    List<Act> acts =
        List.of(
            () -> lists.registered(here.space(), here.meeting()),
            () -> lists.terms(here.space(), here.meeting()),
            () -> lists.decide(here.space(), here.meeting(), terms(5)),
            () ->
                lists.add(
                    here.space(),
                    here.meeting(),
                    new Guest("A", null, ""),
                    Wish.PLAIN,
                    "fr",
                    UUID.randomUUID()),
            () -> sheet.lines(here.space(), here.meeting()),
            () -> sheet.add(here.space(), here.meeting(), "A", UUID.randomUUID()),
            () -> sheet.count(here.space(), here.meeting()),
            () -> invitations.count(here.space(), here.meeting(), groups()),
            () -> invitations.send(here.space(), here.meeting(), groups(), "", "fr"));
    scene.asVisitor();
    refuseAll(acts);
    for (OrganisationRole role : OrganisationRole.values()) {
      scene.as(scene.somebody(role), role);
      refuseAll(acts);
    }
    scene.as(other.lead(), OrganisationRole.FACILITATOR);
    refuseAll(acts);
    refused("meeting.gone", () -> sheet.lines(other.space(), here.meeting()));
    refused("meeting.gone", () -> lists.decide(other.space(), here.meeting(), terms(5)));
    assertThat(lists.registered(other.space(), here.meeting())).isEmpty();

    scene.as(here.lead(), OrganisationRole.FACILITATOR);
    for (Act act : acts.subList(0, acts.size() - 1)) {
      act.run();
    }
  }

  @Test
  void invitesEachOnceAndNobodyWhoCouldNotRead() throws Exception {
    Scenery here = scenery(Visibility.MEMBERS);
    String member = scene.emailOf(scene.somebody());
    String registered = scene.emailOf(scene.somebody());
    String outsider = scene.emailOf(scene.somebody());
    scene.as(here.lead(), OrganisationRole.FACILITATOR);
    scene.join(here.space(), member, "member");
    scene.join(here.space(), registered, "member");
    UUID second = scene.table(here.lead(), Visibility.MEMBERS);
    scene.join(second, member, "member");
    scene.join(second, outsider, "member");
    open(here, null);
    lists.add(
        here.space(),
        here.meeting(),
        Guest.typed("Déjà là", registered, ""),
        Wish.PLAIN,
        "fr",
        UUID.randomUUID());
    Groups all = new Groups(Set.of("member", "facilitator"), Set.of(second), true);

    assertThat(invitations.count(here.space(), here.meeting(), all)).isOne();
    assertThat(invitations.send(here.space(), here.meeting(), all, "Venez.", "fr")).isOne();
    assertThat(invitations.send(here.space(), here.meeting(), all, "Venez.", "fr")).isZero();
    assertThat(mails(member, "Invitation%")).isOne();
    assertThat(mails(outsider, "Invitation%")).isZero();
    assertThat(mails(registered, "Invitation%")).isZero();
    refused(
        "invite.nobody",
        () ->
            invitations.send(
                here.space(), here.meeting(), new Groups(Set.of(), Set.of(), false), "", "fr"));
    UUID foreign = scenery(Visibility.PUBLIC).space();
    scene.as(here.lead(), OrganisationRole.FACILITATOR);
    assertThatThrownBy(
            () ->
                invitations.send(
                    here.space(),
                    here.meeting(),
                    new Groups(Set.of(), Set.of(foreign), false),
                    "",
                    "fr"))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void forgetsInTimeAndKeepsTheCount() throws Exception {
    Scenery here = scenery(Visibility.PUBLIC);
    open(here, null);
    scene.asVisitor();
    String email = Scene.tag() + "@essai.example";
    registrations.ask(
        facts(here.space()),
        here.meeting(),
        Guest.typed("Sabine", email, ""),
        new Wish(0, true, false, new SpecialNeeds(1, "", "")),
        "fr",
        UUID.randomUUID());
    Registration one = only(here);
    links.confirm(round.token(one));
    scene.as(here.lead());
    sheet.tick(here.space(), here.meeting(), "r:" + one.getId(), true);
    sheet.add(here.space(), here.meeting(), "Paul", UUID.randomUUID());
    UUID absent = register(here, 0);
    scene.as(here.lead());
    Instant end = entities.find(Meeting.class, here.meeting()).getEndsUtc();

    round.forget(end.plus(Duration.ofDays(6)));
    assertThat(needs(one)).isOne();
    round.forget(end.plus(Duration.ofDays(8)));
    assertThat(needs(one)).isZero();
    round.forget(end.plus(Duration.ofDays(31)));
    assertThat(
            scene.count(
                "SELECT COUNT(*) FROM registration WHERE meeting_id = ? AND person_id = ?",
                here.meeting(),
                absent))
        .isZero();
    assertThat(attendees.of(here.meeting()))
        .extracting(who -> who.email().orElse(""))
        .contains(email);
    round.forget(end.plus(Duration.ofDays(200)));
    assertThat(attendees.of(here.meeting()))
        .hasSize(2)
        .allSatisfy(who -> assertThat(who.name()).isEmpty())
        .allSatisfy(who -> assertThat(who.email()).isEmpty());
  }

  private long needs(Registration one) throws Exception {
    return scene.count(
        "SELECT COUNT(*) FROM registration_need WHERE registration_id = ?", one.getId());
  }

  private static void refuseAll(List<Act> acts) {
    acts.forEach(act -> assertThatThrownBy(act::run).isInstanceOf(AccessDenied.class));
  }

  private static void refused(String key, Act act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private static Groups groups() {
    return new Groups(Set.of("member"), Set.of(), false);
  }

  private static RegistrationTerms terms(Integer capacity) {
    return new RegistrationTerms(true, capacity, null, 4, true);
  }

  private Scenery scenery(Visibility visibility) {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID space = scene.table(lead, visibility);
    return new Scenery(lead, space, meetings.announced(space, 7));
  }

  private void open(Scenery here, Integer capacity) {
    scene.as(here.lead(), OrganisationRole.FACILITATOR);
    lists.decide(here.space(), here.meeting(), terms(capacity));
  }

  private UUID register(Scenery here, int companions) {
    UUID person = scene.somebody();
    scene.as(person);
    registrations.register(
        facts(here.space()),
        here.meeting(),
        new Wish(companions, true, false, SpecialNeeds.NONE),
        "fr");
    return person;
  }

  private void ask(Scenery here) {
    registrations.ask(
        facts(here.space()),
        here.meeting(),
        Guest.typed("A", Scene.tag() + "@essai.example", ""),
        Wish.PLAIN,
        "fr",
        UUID.randomUUID());
  }

  private Place placeOf(Scenery here, UUID person) {
    scene.as(person);
    return registrations.mine(here.meeting()).map(Registration::getPlace).orElseThrow();
  }

  private Registration only(Scenery here) {
    return entities
        .createQuery(
            "SELECT r FROM Registration r WHERE r.meetingId = :meeting", Registration.class)
        .setParameter("meeting", here.meeting())
        .getSingleResult();
  }

  private long count(Scenery here, String place) throws Exception {
    return scene.count(
        "SELECT COUNT(*) FROM registration WHERE meeting_id = ? AND place = ?",
        here.meeting(),
        place);
  }

  private long mails(String to, String subject) throws Exception {
    return scene.count(
        "SELECT COUNT(*) FROM mail_outbox WHERE recipient = ? AND subject LIKE ?", to, subject);
  }

  private SpaceFacts facts(UUID space) {
    return spaces.facts(space, actor.get());
  }

  private record Scenery(UUID lead, UUID space, UUID meeting) {}
}
