package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.agenda.Agenda;
import org.palabre.agenda.Agenda.Found;
import org.palabre.agenda.AgendaChoice;
import org.palabre.agenda.AgendaDate;
import org.palabre.agenda.CalendarKey;
import org.palabre.agenda.CalendarLinks;
import org.palabre.agenda.Feeds;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.MeetingPlan;
import org.palabre.meeting.MeetingWork;
import org.palabre.people.PrivacyRights;
import org.palabre.space.SpaceMembers;
import org.palabre.space.Spaces;
import org.palabre.spi.Actor;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.testkit.PluginDeployment;

/** The shared calendar and its feeds hold what a reader may read, and nothing else. */
@ExtendWith(ArquillianExtension.class)
class AgendaIT {

  @Inject private Scene scene;
  @Inject private MeetingWork work;
  @Inject private Agenda agenda;
  @Inject private Feeds feeds;
  @Inject private CalendarLinks links;
  @Inject private PrivacyRights rights;
  @Inject private Spaces spaces;
  @Inject private SpaceMembers members;
  @Inject private RogueDates rogue;
  @Inject private CurrentActor actor;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(AgendaIT.class);
  }

  @AfterEach
  void leave() {
    rogue.behave();
    scene.asVisitor();
  }

  @Test
  void holdsNoDraftNothingOfTheTeamAndNothingOfAHiddenTableAnywhere() {
    String tag = Scene.tag();
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID open = scene.table(lead, Visibility.PUBLIC);
    UUID hidden = scene.table(lead, Visibility.PRIVATE);
    UUID reserved = scene.table(lead, Visibility.MEMBERS);
    scene.as(lead, OrganisationRole.FACILITATOR);
    announced(open, "Ouverte " + tag, Audience.SPACE);
    work.plan(open, plan("Brouillon " + tag, Audience.SPACE), UUID.randomUUID());
    announced(open, "Équipe " + tag, Audience.TEAM);
    announced(hidden, "Cachée " + tag, Audience.SPACE);
    announced(reserved, "Réservée " + tag, Audience.SPACE);
    UUID off = announced(open, "Annulée " + tag, Audience.SPACE);
    work.cancel(open, off, "La salle est prise.");

    assertThat(titles(feeds.everybodys(), tag)).containsExactlyInAnyOrder("Ouverte", "Annulée");
    assertThat(feeds.everybodys().stream().filter(date -> date.date().id().equals(off)))
        .allMatch(date -> date.date().cancelled());
    assertThat(titles(feeds.of(spaces.facts(open, actor.get())), tag))
        .containsExactlyInAnyOrder("Ouverte", "Annulée");
    CalendarKey own = links.make();
    // A calendar program is nobody: what it reads is its owner's.
    scene.asVisitor();
    assertThat(titles(feeds.of(links.reader(own).orElseThrow()), tag))
        .containsExactlyInAnyOrder("Ouverte", "Annulée", "Cachée", "Réservée");
    assertThat(titles(feeds.everybodys(), tag)).containsExactlyInAnyOrder("Ouverte", "Annulée");

    UUID stranger = scene.somebody(OrganisationRole.ADMINISTRATOR);
    scene.as(stranger, OrganisationRole.ADMINISTRATOR);
    assertThat(titles(find(actor.get()).dates(), tag))
        .containsExactlyInAnyOrder("Ouverte", "Annulée");
    CalendarKey strangers = links.make();
    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(titles(feeds.of(links.reader(strangers).orElseThrow()), tag))
        .as("read while the lead is at work")
        .containsExactlyInAnyOrder("Ouverte", "Annulée");
    assertThat(titles(find(Actor.visitor()).dates(), tag))
        .containsExactlyInAnyOrder("Ouverte", "Annulée");
    scene.asVisitor();
    assertThat(titles(find(Actor.visitor()).dates(), tag))
        .containsExactlyInAnyOrder("Ouverte", "Annulée");
  }

  @Test
  void asksASecretLinkAnewWhatItsOwnerMayRead() {
    String tag = Scene.tag();
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID reserved = scene.table(lead, Visibility.MEMBERS);
    scene.as(lead, OrganisationRole.FACILITATOR);
    announced(reserved, "Réservée " + tag, Audience.SPACE);
    UUID member = scene.somebody(OrganisationRole.RESIDENT);
    scene.join(reserved, scene.emailOf(member), "member");

    scene.as(member, OrganisationRole.RESIDENT);
    CalendarKey first = links.make();
    scene.asVisitor();
    assertThat(titles(feeds.of(links.reader(first).orElseThrow()), tag)).hasSize(1);
    scene.as(member, OrganisationRole.RESIDENT);
    members.leave(reserved);
    scene.asVisitor();
    assertThat(titles(feeds.of(links.reader(first).orElseThrow()), tag)).isEmpty();

    scene.as(member, OrganisationRole.RESIDENT);
    CalendarKey second = links.make();
    assertThat(links.reader(first)).isEmpty();
    links.revoke();
    assertThat(links.reader(second)).isEmpty();
    assertThat(links.reader(new CalendarKey("' OR 1=1 --"))).isEmpty();

    CalendarKey last = links.make();
    rights.erase();
    assertThat(links.reader(last)).isEmpty();
  }

  @Test
  void leavesASourceOutThatFailsAndDropsWhatWasNotAskedFor() {
    String tag = Scene.tag();
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID open = scene.table(lead, Visibility.PUBLIC);
    UUID hidden = scene.table(lead, Visibility.PRIVATE);
    scene.as(lead, OrganisationRole.FACILITATOR);
    announced(open, "Ouverte " + tag, Audience.SPACE);

    rogue.give(open, hidden, "Intruse " + tag);
    Found found = find(Actor.visitor());
    assertThat(found.incomplete()).isFalse();
    assertThat(titles(found.dates(), tag)).containsExactlyInAnyOrder("Ouverte", "Intruse");

    rogue.fail();
    Found without = find(Actor.visitor());
    assertThat(without.incomplete()).isTrue();
    assertThat(titles(without.dates(), tag)).containsExactly("Ouverte");
  }

  @Test
  void choosesBySpaceAndKind() {
    String tag = Scene.tag();
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID one = scene.table(lead, Visibility.PUBLIC);
    UUID other = scene.table(lead, Visibility.PUBLIC);
    scene.as(lead, OrganisationRole.FACILITATOR);
    announced(one, "Une " + tag, Audience.SPACE);
    announced(other, "Autre " + tag, Audience.SPACE);

    assertThat(titles(find(Actor.visitor(), AgendaChoice.of(one)).dates(), tag))
        .containsExactly("Une");
    assertThat(titles(find(Actor.visitor(), kind("meeting")).dates(), tag)).hasSize(2);
    assertThat(titles(find(Actor.visitor(), kind("workshop")).dates(), tag)).isEmpty();
    assertThat(titles(find(Actor.visitor(), kind("nonsense")).dates(), tag)).isEmpty();
  }

  @Test
  void givesTheFirstOfEachDayAndCountsTheOthers() throws Exception {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID open = scene.table(lead, Visibility.PUBLIC);
    scene.as(lead, OrganisationRole.FACILITATOR);
    LocalDate day = LocalDate.now().plusDays(9);
    for (int hour = 8; hour < 16; hour++) {
      announced(open, at("Courte " + hour, day.atTime(hour, 0), 1));
    }
    announced(open, at("Jusqu’à minuit", day.atTime(22, 0), 2));
    announced(open, at("Trois jours", day.atTime(20, 0), 60));
    announced(open, at("Seule", day.plusDays(1).atTime(9, 0), 1));
    announced(open, "Équipe", Audience.TEAM);
    work.plan(open, plan("Brouillon", Audience.SPACE), UUID.randomUUID());
    scene.asVisitor();

    Found few = few(AgendaChoice.of(open), day.minusDays(2), day.plusDays(5));
    assertThat(few.dates())
        .extracting(date -> date.date().title())
        .containsExactly("Courte 8", "Courte 9", "Courte 10", "Trois jours", "Seule");
    assertThat(few.more()).isEqualTo(Map.of(day, 6));
    assertThat(few(AgendaChoice.of(open), day.plusDays(2), day.plusDays(5)).dates())
        .as("what began before and goes on")
        .extracting(date -> date.date().title())
        .containsExactly("Trois jours");

    AgendaChoice meetings = ofKind(open, "meeting");
    assertThat(few(meetings, day, day).more()).isEqualTo(Map.of(day, 6));
    assertThat(few(ofKind(open, "workshop"), day, day).dates()).isEmpty();
    Found nowhere = few(inTerritory(open), day, day);
    assertThat(nowhere.dates()).isEmpty();
    assertThat(nowhere.more()).as("none of another territory is counted").isEmpty();

    try (var connection = scene.database().getConnection();
        var withoutAgenda =
            connection.prepareStatement(
                "DELETE FROM space_tool WHERE space_id = ? AND tool LIKE '%agenda'")) {
      withoutAgenda.setObject(1, open);
      withoutAgenda.executeUpdate();
    }
    Found gone = few(AgendaChoice.of(open), day, day);
    assertThat(gone.dates()).isEmpty();
    assertThat(gone.more()).isEmpty();
  }

  private Found few(AgendaChoice choice, LocalDate first, LocalDate last) {
    return agenda.firstOfEachDay(
        actor.get(), choice, first, last, ZoneId.of("Europe/Paris"), 3, 1_000);
  }

  private static AgendaChoice ofKind(UUID space, String kind) {
    return new AgendaChoice(
        Optional.empty(), Optional.of(space), Optional.empty(), Optional.of(kind));
  }

  private static AgendaChoice inTerritory(UUID space) {
    return new AgendaChoice(
        Optional.of(UUID.randomUUID()), Optional.of(space), Optional.empty(), Optional.empty());
  }

  private static AgendaChoice kind(String kind) {
    return new AgendaChoice(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(kind));
  }

  private Found find(Actor reader) {
    return find(reader, AgendaChoice.ALL);
  }

  private Found find(Actor reader, AgendaChoice choice) {
    Instant now = Instant.now();
    return agenda.find(reader, choice, now, now.plus(Duration.ofDays(30)), 10_000);
  }

  private static List<String> titles(List<AgendaDate> dates, String tag) {
    return dates.stream()
        .map(date -> date.date().title())
        .filter(title -> title.endsWith(tag))
        .map(title -> title.split(" ")[0])
        .toList();
  }

  private UUID announced(UUID table, String title, Audience audience) {
    return announced(table, plan(title, audience));
  }

  private UUID announced(UUID table, MeetingPlan plan) {
    UUID meeting = work.plan(table, plan, UUID.randomUUID()).getId();
    work.announce(table, meeting);
    return meeting;
  }

  private static MeetingPlan plan(String title, Audience audience) {
    return at(title, audience, LocalDate.now().plusDays(9).atTime(18, 0), 2);
  }

  private static MeetingPlan at(String title, LocalDateTime starts, int hours) {
    return at(title, Audience.SPACE, starts, hours);
  }

  private static MeetingPlan at(String title, Audience audience, LocalDateTime starts, int hours) {
    return new MeetingPlan(
        title,
        Meeting.Kind.MEETING,
        "",
        audience,
        starts,
        starts.plusHours(hours),
        "",
        "",
        "",
        null);
  }
}
