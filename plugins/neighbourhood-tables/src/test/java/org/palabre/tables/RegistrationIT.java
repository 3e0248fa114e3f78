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
import java.util.Locale;
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
import org.palabre.mail.Mail;
import org.palabre.mail.Outbox;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.MeetingWork;
import org.palabre.notification.Followers;
import org.palabre.people.EmailAddress;
import org.palabre.people.PrivacyRights;
import org.palabre.space.Description;
import org.palabre.space.SpaceSettings;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.tables.Scene.Act;
import org.palabre.testkit.PluginDeployment;
import org.palabre.theme.Grouping;
import org.palabre.theme.ThemeDescription;

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
  @Inject private Outbox outbox;
  @Inject private PrivacyRights rights;
  @Inject private Followers followers;
  @Inject private Grouping grouping;
  @Inject private SpaceSettings settings;

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
    decide(here, terms(2));

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
            decide(
                here,
                new RegistrationTerms(true, null, LocalDateTime.now().plusYears(1), 0, false)));
    refused("registration.closed", () -> register(here, 0));

    scene.as(here.lead());
    decide(here, new RegistrationTerms(true, null, LocalDateTime.now().minusDays(1), 0, false));
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
    assertThat(attendees.count(here.meeting())).isEqualTo(2);
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
    assertThat(attendees.count(here.meeting())).isEqualTo(502);
    refused(
        "attendance.names.many",
        () -> sheet.addAll(here.space(), here.meeting(), pasted + "Encore un", list));

    sheet.tick(here.space(), here.meeting(), "p:" + person, false);
    assertThat(attendees.count(here.meeting())).isEqualTo(501);
    for (String forged :
        List.of("p:" + scene.somebody(), "r:" + UUID.randomUUID(), "a:" + UUID.randomUUID(), "x")) {
      refused("attendance.unknown", () -> sheet.tick(here.space(), here.meeting(), forged, true));
    }
  }

  @Test
  void stricterTermsLeaveEverybodyWhatTheyHadAndTheWayOut() throws Exception {
    Scenery here = scenery(Visibility.PUBLIC);
    open(here, null);
    UUID person = scene.somebody();
    Wish many = new Wish(3, true, false, new SpecialNeeds(2, "arabe", ""));
    scene.as(person);
    registrations.register(facts(here.space()), here.meeting(), many, "fr");
    UUID token = round.token(only(here));
    scene.as(here.lead());
    decide(here, new RegistrationTerms(false, 1, LocalDateTime.now().minusDays(1), 0, false));

    scene.as(person);
    Wish unreminded = new Wish(3, false, false, many.needs());
    registrations.register(facts(here.space()), here.meeting(), unreminded, "fr");
    assertThat(only(here).isRemind()).isFalse();
    assertThat(registrations.myNeeds(here.meeting())).isEqualTo(many.needs());
    refused(
        "registration.companions.range",
        () -> links.change(token, new Wish(4, false, false, many.needs())));
    links.change(token, new Wish(1, false, false, SpecialNeeds.NONE));
    assertThat(only(here).getCompanions()).isOne();
    refused(
        "registration.needs.notAsked",
        () -> links.change(token, new Wish(1, false, false, many.needs())));
    registrations.leave(facts(here.space()), here.meeting());
    assertThat(registrations.mine(here.meeting())).isEmpty();
  }

  @Test
  void writesToAnAddressOnceADayAndNoMoreOnceItGotEnough() throws Exception {
    Scenery here = scenery(Visibility.PUBLIC);
    open(here, null);
    String email = Scene.tag() + "@essai.example";
    scene.asVisitor();
    askFor(here, email);
    mailedBefore(here, Duration.ofHours(23));
    askFor(here, email);
    assertThat(mails(email, "%")).isOne();
    mailedBefore(here, Duration.ofHours(2));
    askFor(here, email);
    assertThat(mails(email, "%")).as("after a day").isEqualTo(2);

    Scenery other = scenery(Visibility.PUBLIC);
    open(other, null);
    scene.committed(
        () -> {
          for (int i = 0; i < 8; i++) {
            outbox.put(new Mail(email, "Autre chose", "Bonjour."));
          }
        });
    scene.asVisitor();
    refused("registration.mail.tooMany", () -> askFor(here, email));
    refused("registration.mail.tooMany", () -> askFor(other, email.toUpperCase(Locale.ROOT)));
    assertThat(mails(email, "%")).isEqualTo(10);
    assertThat(count(other, "ASKED")).isZero();
  }

  @Test
  void erasingAPersonFreesThePlaceTheyTookByTheirAddressAndForgetsTheirName() throws Exception {
    Scenery here = scenery(Visibility.PUBLIC);
    open(here, 1);
    UUID person = scene.somebody();
    scene.asVisitor();
    askFor(here, scene.emailOf(person));
    Registration one = only(here);
    links.confirm(round.token(one));
    UUID next = register(here, 0);
    assertThat(placeOf(here, next)).isEqualTo(Place.WAITING);
    scene.as(here.lead());
    sheet.tick(here.space(), here.meeting(), "r:" + one.getId(), true);

    scene.as(person, OrganisationRole.RESIDENT);
    rights.erase();

    assertThat(placeOf(here, next)).isEqualTo(Place.PLACED);
    assertThat(mails(scene.emailOf(next), "Une place s’est libérée%")).isOne();
    assertThat(attendees.of(here.meeting()))
        .hasSize(1)
        .allSatisfy(who -> assertThat(who.name()).isEmpty());
  }

  @Test
  void whoRegistersWhileTheMeetingMovesAndPlacesChangeLearnsTheLastPlace() throws Exception {
    Scenery here = scenery(Visibility.PUBLIC);
    open(here, 2);
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      people.add(scene.somebody());
    }
    CyclicBarrier together = new CyclicBarrier(5);
    ExecutorService threads = Executors.newFixedThreadPool(5);
    List<Future<?>> acts = new ArrayList<>();
    acts.add(
        threads.submit(
            () -> {
              together.await();
              for (UUID person : people.subList(0, 6)) {
                elsewhere(person, () -> registerMe(here));
              }
              return null;
            }));
    acts.add(
        threads.submit(
            () -> {
              together.await();
              for (UUID person : people.subList(6, 12)) {
                elsewhere(person, () -> registerMe(here));
              }
              return null;
            }));
    acts.add(
        threads.submit(
            () -> {
              together.await();
              for (int i = 0; i < 8; i++) {
                String place = "Salle " + i;
                elsewhere(here.lead(), () -> move(here, place));
              }
              return null;
            }));
    acts.add(
        threads.submit(
            () -> {
              together.await();
              for (int i = 3; i < 11; i++) {
                RegistrationTerms more = terms(i);
                elsewhere(here.lead(), () -> decide(here, more));
              }
              return null;
            }));
    acts.add(
        threads.submit(
            () -> {
              together.await();
              for (int i = 0; i < 8; i++) {
                elsewhere(here.lead(), () -> addAndRemove(here));
              }
              return null;
            }));
    for (Future<?> one : acts) {
      one.get();
    }
    threads.shutdown();

    assertThat(count(here, "PLACED")).isEqualTo(10);
    assertThat(count(here, "WAITING")).isEqualTo(2);
    for (UUID person : people) {
      assertThat(lastMail(scene.emailOf(person))).contains("Salle 7");
    }
  }

  private void elsewhere(UUID person, Act act) throws Exception {
    scene.elsewhere(
        () -> {
          scene.as(person);
          act.run();
          return null;
        });
  }

  private void registerMe(Scenery here) {
    registrations.register(facts(here.space()), here.meeting(), Wish.PLAIN, "fr");
  }

  private void move(Scenery here, String place) {
    int seen = entities.find(Meeting.class, here.meeting()).getVersion();
    work.rewrite(here.space(), here.meeting(), seen, meetings.plan(7, place));
  }

  private void addAndRemove(Scenery here) {
    UUID key = UUID.randomUUID();
    lists.add(here.space(), here.meeting(), Guest.typed("Passage", "", ""), Wish.PLAIN, "fr", key);
    UUID added =
        entities
            .createQuery("SELECT r.id FROM Registration r WHERE r.sentKey = :key", UUID.class)
            .setParameter("key", key)
            .getSingleResult();
    sheet.tick(here.space(), here.meeting(), "r:" + added, true);
    lists.remove(here.space(), here.meeting(), added);
  }

  private String lastMail(String to) {
    return entities
        .createQuery(
            "SELECT m.body FROM OutboxMail m WHERE m.recipient = :to AND m.body LIKE"
                + " '%/registration/%' ORDER BY m.id DESC",
            String.class)
        .setParameter("to", to)
        .setMaxResults(1)
        .getSingleResult();
  }

  private void askFor(Scenery here, String email) {
    registrations.ask(
        facts(here.space()),
        here.meeting(),
        Guest.typed("Quelqu’un", email, ""),
        Wish.PLAIN,
        "fr",
        UUID.randomUUID());
  }

  /** Lets time pass since the last mail. */
  private void mailedBefore(Scenery here, Duration time) throws Exception {
    scene.committed(
        () ->
            entities
                .createNativeQuery(
                    "UPDATE registration SET mailed_at = mailed_at - INTERVAL ?1 SECOND"
                        + " WHERE meeting_id = ?2")
                .setParameter(1, time.toSeconds())
                .setParameter(2, here.meeting())
                .executeUpdate());
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
            () -> lists.decided(here.space(), here.meeting()),
            () -> decide(here, terms(5)),
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
    refused("meeting.gone", () -> lists.decide(other.space(), here.meeting(), 1, terms(5)));
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
  void invitesThoseWhoFollowOnlyToWhatEverybodyReads() throws Exception {
    Scenery here = scenery(Visibility.PUBLIC);
    open(here, null);
    UUID theme = grouping.create(here.space(), ThemeDescription.named("Bancs")).getId();
    UUID follower = scene.somebody();
    scene.as(follower);
    followers.follow(facts(here.space()), theme, true, "fr");
    String confirmed = follow(here, theme);
    followers.confirm(followToken(confirmed));
    String unconfirmed = follow(here, theme);
    UUID both = scene.somebody();
    scene.as(both);
    followers.follow(facts(here.space()), theme, true, "fr");
    registerMe(here);
    Groups following = new Groups(Set.of(), Set.of(), true);

    scene.as(here.lead(), OrganisationRole.FACILITATOR);
    assertThat(invitations.count(here.space(), here.meeting(), following)).isEqualTo(2);
    assertThat(invitations.send(here.space(), here.meeting(), following, "", "fr")).isEqualTo(2);
    assertThat(invitations.send(here.space(), here.meeting(), following, "", "fr")).isZero();
    assertThat(mails(scene.emailOf(follower), "Invitation%")).isOne();
    assertThat(mails(confirmed, "Invitation%")).isOne();
    assertThat(mails(unconfirmed, "Invitation%")).isZero();
    assertThat(mails(scene.emailOf(both), "Invitation%")).as("comes already").isZero();

    UUID later = meetings.announced(here.space(), 9);
    Description seen = spaces.find(here.space()).orElseThrow().description();
    settings.describe(
        here.space(),
        seen,
        new Description(seen.name(), seen.summary(), seen.territory(), Visibility.MEMBERS));
    assertThat(invitations.count(here.space(), later, following)).isZero();
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

  private String follow(Scenery here, UUID theme) {
    String email = Scene.tag() + "@passant.example";
    scene.asVisitor();
    followers.invite(facts(here.space()), theme, new EmailAddress(email), "fr");
    return email;
  }

  private UUID followToken(String email) {
    return UUID.fromString(
        entities
            .createNativeQuery("SELECT token FROM follower WHERE email = ?")
            .setParameter(1, email)
            .getSingleResult()
            .toString());
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
    decide(here, terms(capacity));
  }

  private void decide(Scenery here, RegistrationTerms terms) {
    int seen =
        lists
            .decided(here.space(), here.meeting())
            .map(RegistrationWork.Decided::version)
            .orElse(0);
    lists.decide(here.space(), here.meeting(), seen, terms);
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
