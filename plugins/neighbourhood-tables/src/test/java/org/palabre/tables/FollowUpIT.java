package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.Audience;
import org.palabre.commitment.Addressee;
import org.palabre.commitment.AnswerLinks;
import org.palabre.commitment.AnswerLinks.Status;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.Commitment.State;
import org.palabre.commitment.CommitmentWork;
import org.palabre.commitment.Desk;
import org.palabre.commitment.Reassignments;
import org.palabre.commitment.Reply;
import org.palabre.commitment.Request;
import org.palabre.followup.Chases;
import org.palabre.followup.Chases.Round;
import org.palabre.followup.FollowUp;
import org.palabre.followup.FollowUpFilter;
import org.palabre.followup.FollowUpFilter.Kind;
import org.palabre.followup.FollowUps;
import org.palabre.input.Refusal;
import org.palabre.people.Bodies;
import org.palabre.people.Body;
import org.palabre.people.OneTimeToken;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.Statement;
import org.palabre.statement.Statements;
import org.palabre.testkit.PluginDeployment;
import org.palabre.theme.Grouping;
import org.palabre.theme.ThemeDescription;

/** What participation officers see of what was asked, and do: chase it, pass it on. */
@ExtendWith(ArquillianExtension.class)
class FollowUpIT {

  /** Where the sample organisation is: late in the evening it is tomorrow there. */
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

  private static final Pattern LINK = Pattern.compile("/answer/([\\w-]+)");

  @Inject private Scene scene;
  @Inject private Statements statements;
  @Inject private Grouping grouping;
  @Inject private CommitmentWork work;
  @Inject private Desk desk;
  @Inject private Bodies bodies;
  @Inject private AnswerLinks links;
  @Inject private FollowUps followUps;
  @Inject private Chases chases;
  @Inject private Reassignments reassignments;

  private UUID lead;
  private UUID agent;
  private UUID officer;
  private Addressee roads;
  private Addressee parks;
  private Addressee landlords;
  private UUID parksAgent;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(FollowUpIT.class);
  }

  @BeforeEach
  void meet() {
    agent = scene.somebody(OrganisationRole.DEPARTMENT_AGENT);
    parksAgent = scene.somebody(OrganisationRole.DEPARTMENT_AGENT);
    officer = scene.somebody(OrganisationRole.PARTICIPATION_OFFICER);
    scene.as(scene.somebody(OrganisationRole.ADMINISTRATOR), OrganisationRole.ADMINISTRATOR);
    roads = body("Voirie ", Body.Kind.DEPARTMENT);
    parks = body("Jardins ", Body.Kind.DEPARTMENT);
    landlords = body("Bailleurs ", Body.Kind.ASSOCIATION);
    bodies.welcome(roads.body(), scene.emailOf(agent));
    bodies.welcome(parks.body(), scene.emailOf(parksAgent));
    bodies.welcome(landlords.body(), scene.emailOf(agent));
    lead = scene.somebody(OrganisationRole.FACILITATOR);
  }

  @Test
  void anOfficerSeesWhatEverybodyReadsAndWhatWasShownToTheCity() {
    Place open = place(Visibility.PUBLIC);
    Place hidden = place(Visibility.PRIVATE);
    Commitment read = ask(open, roads, Audience.SPACE);
    Commitment team = ask(open, roads, Audience.TEAM);
    Commitment kept = ask(hidden, roads, Audience.SPACE);
    Commitment shown = ask(hidden, roads, Audience.TEAM);
    Commitment elsewhere = ask(hidden, landlords, Audience.SPACE);
    work.disclose(hidden.table(), shown.getId(), List.of());
    work.disclose(hidden.table(), elsewhere.getId(), List.of());

    asOfficer();
    List<UUID> all =
        List.of(read.getId(), team.getId(), kept.getId(), shown.getId(), elsewhere.getId());
    assertThat(followUps.find(all))
        .extracting(one -> one.commitment().getId())
        .containsExactlyInAnyOrder(read.getId(), shown.getId());
    assertThat(followUps.list(of(Kind.ALL, roads), 0, 50))
        .extracting(one -> one.commitment().getId())
        .containsExactlyInAnyOrder(read.getId(), shown.getId());
    assertThat(followUps.count(of(Kind.ALL, roads))).isEqualTo(2);
    assertThat(followUps.list(of(Kind.ALL, landlords), 0, 50)).isEmpty();
    FollowUp found = followUps.find(shown.getId()).orElseThrow();
    assertThat(found.shown()).isTrue();
    assertThat(followUps.find(read.getId()).orElseThrow().shown()).isFalse();

    scene.as(lead, OrganisationRole.FACILITATOR);
    work.takeBack(hidden.table(), shown.getId());
    asOfficer();
    assertThat(followUps.find(shown.getId())).as("taken back").isEmpty();
  }

  @Test
  void isForOfficersAlone() {
    Commitment asked = shown(place(Visibility.PUBLIC));
    for (OrganisationRole role : OrganisationRole.values()) {
      if (role == OrganisationRole.PARTICIPATION_OFFICER) {
        continue;
      }
      scene.as(scene.somebody(role), role);
      List<Runnable> attempts =
          List.of(
              () -> followUps.list(FollowUpFilter.of(Kind.LATE), 0, 10),
              () -> followUps.count(FollowUpFilter.of(Kind.LATE)),
              () -> followUps.owed(FollowUpFilter.of(Kind.LATE)),
              () -> followUps.find(asked.getId()),
              () -> followUps.spaces(),
              () -> chases.chase(List.of(asked.getId())),
              () -> reassignments.pass(asked.getId(), asked.getVersion(), parks, "Non."));
      attempts.forEach(
          attempt ->
              assertThatThrownBy(attempt::run).as(role.name()).isInstanceOf(AccessDenied.class));
    }
  }

  @Test
  void countsWhatIsLateByDepartmentTheLongestOverdueFirst() {
    Place place = place(Visibility.PUBLIC);
    Commitment older = ask(place, roads, Audience.SPACE, TODAY.minusDays(9));
    Commitment late = ask(place, roads, Audience.SPACE, TODAY.minusDays(3));
    ask(place, roads, Audience.SPACE, TODAY.plusDays(3));
    ask(place, roads, Audience.SPACE, null);
    Commitment ended = ask(place, roads, Audience.SPACE, TODAY.minusDays(30));
    work.record(
        place.table(), ended.getId(), new Reply("", TODAY, State.KEPT, null), UUID.randomUUID());

    asOfficer();
    assertThat(followUps.list(of(Kind.LATE, roads), 0, 50))
        .extracting(one -> one.commitment().getId())
        .containsExactly(older.getId(), late.getId());
    assertThat(followUps.list(of(Kind.LATE, roads), 1, 50)).hasSize(1);
    assertThat(followUps.count(of(Kind.WAITING, roads))).isEqualTo(2);
    assertThat(followUps.count(of(Kind.KEPT, roads))).isEqualTo(1);
    assertThat(followUps.count(of(Kind.ALL, roads))).isEqualTo(5);
    assertThat(followUps.count(of(Kind.PROMISED, roads))).isZero();
    FollowUps.Owed owed =
        followUps.owed(FollowUpFilter.of(Kind.LATE)).stream()
            .filter(one -> roads.body().equals(one.body()))
            .findFirst()
            .orElseThrow();
    assertThat(owed.open()).isEqualTo(4);
    assertThat(owed.late()).isEqualTo(2);
    assertThat(owed.oldest()).isEqualTo(TODAY.minusDays(9));
    FollowUpFilter here = new FollowUpFilter(Kind.ALL, null, null, place.table(), null, null);
    assertThat(followUps.count(here)).isEqualTo(5);
    assertThat(
            followUps.count(
                new FollowUpFilter(Kind.ALL, null, null, place.table(), UUID.randomUUID(), null)))
        .as("in a territory there is not")
        .isZero();
    assertThat(
            followUps.count(
                new FollowUpFilter(Kind.ALL, null, null, place.table(), null, UUID.randomUUID())))
        .as("about something else")
        .isZero();
  }

  @Test
  void chasesOnceADayWithAFreshLink() throws Exception {
    Place place = place(Visibility.PRIVATE);
    Commitment asked = shown(place);
    OneTimeToken first = mailed(agent, asked);
    scene.as(lead, OrganisationRole.FACILITATOR);
    Commitment unsent = ask(place(Visibility.PUBLIC), roads, Audience.SPACE);

    asOfficer();
    assertThat(chases.chase(List.of(asked.getId(), unsent.getId(), UUID.randomUUID())))
        .isEqualTo(new Round(1, 0, 2));
    assertThat(chases.chase(List.of(asked.getId()))).isEqualTo(new Round(0, 1, 0));
    OneTimeToken fresh = mailed(agent, asked);
    assertThat(fresh).isNotEqualTo(first);
    assertThat(links.open(fresh).status()).isEqualTo(Status.WORKS);
    assertThat(chases.of(asked)).hasSize(1);
    assertThat(chases.of(asked).get(0).getRecipients()).isEqualTo(1);
    assertThat(chases.last(List.of(asked.getId(), unsent.getId()))).hasSize(1);
    assertThat(
            scene.count(
                "SELECT COUNT(*) FROM mail_outbox WHERE recipient = ? AND subject LIKE 'Rappel%'",
                scene.emailOf(agent)))
        .isEqualTo(1);
  }

  @Test
  void saysWhenNobodyCanBeChased() {
    scene.as(scene.somebody(OrganisationRole.ADMINISTRATOR), OrganisationRole.ADMINISTRATOR);
    bodies.farewell(roads.body(), agent);
    Commitment asked = shown(place(Visibility.PRIVATE));
    asOfficer();
    assertThat(chases.chase(List.of(asked.getId()))).isEqualTo(new Round(0, 0, 1));
    assertThat(chases.of(asked)).as("nothing is recorded of it").isEmpty();
  }

  @Test
  void passesOnWithWhatWasShownBesideIt() throws Exception {
    Place place = place(Visibility.PRIVATE);
    UUID said = statements.takeDown(place.table(), Scene.told("Dit."), UUID.randomUUID()).getId();
    Commitment asked = ask(place, roads, Audience.SPACE);
    work.disclose(place.table(), asked.getId(), List.of(said));
    OneTimeToken old = mailed(agent, asked);

    asOfficer();
    int seen = followUps.find(asked.getId()).orElseThrow().commitment().getVersion();
    refused("reassign.to.same", () -> reassignments.pass(asked.getId(), seen, roads, "Non."));
    refused("reassign.to.needed", () -> reassignments.pass(asked.getId(), seen, landlords, "Non."));
    refused(
        "reassign.to.needed",
        () ->
            reassignments.pass(
                asked.getId(), seen, new Addressee(null, officer, "Quelqu’un"), "Non."));
    refused("input.blank", () -> reassignments.pass(asked.getId(), seen, parks, " "));
    refused(
        "commitment.overtaken", () -> reassignments.pass(asked.getId(), seen + 1, parks, "Non."));
    reassignments.pass(asked.getId(), seen, parks, "Ce sont des arbres.");

    assertThat(links.open(old).status()).isEqualTo(Status.TAKEN_BACK);
    OneTimeToken fresh = mailed(parksAgent, asked);
    assertThat(links.open(fresh).status()).isEqualTo(Status.WORKS);
    assertThat(reassignments.of(asked.getId())).hasSize(1);
    assertThat(reassignments.of(asked.getId()).get(0).getReason()).isEqualTo("Ce sont des arbres.");
    assertThat(followUps.list(of(Kind.ALL, parks), 0, 5)).hasSize(1);
    scene.as(agent, OrganisationRole.DEPARTMENT_AGENT);
    assertThat(desk.find(asked.getId())).isEmpty();
    scene.as(parksAgent, OrganisationRole.DEPARTMENT_AGENT);
    Commitment theirs = desk.find(asked.getId()).orElseThrow();
    assertThat(theirs.getAskedOf().name()).isEqualTo(parks.name());
    assertThat(desk.statements(theirs)).extracting(Statement::getWords).containsExactly("Dit.");
  }

  @Test
  void passesNothingOnThatIsNotTheCitys() {
    Place place = place(Visibility.PRIVATE);
    Commitment unsent = ask(place, roads, Audience.SPACE);
    Commitment others = ask(place, landlords, Audience.SPACE);
    work.disclose(place.table(), others.getId(), List.of());
    Commitment ended = ask(place, roads, Audience.SPACE);
    work.disclose(place.table(), ended.getId(), List.of());
    work.record(
        place.table(), ended.getId(), new Reply("", TODAY, State.KEPT, null), UUID.randomUUID());

    asOfficer();
    int seen = followUps.find(ended.getId()).orElseThrow().commitment().getVersion();
    refused("followup.gone", () -> reassignments.pass(unsent.getId(), 1, parks, "Non."));
    refused("followup.gone", () -> reassignments.pass(others.getId(), 1, parks, "Non."));
    refused("followup.gone", () -> reassignments.pass(UUID.randomUUID(), 1, parks, "Non."));
    refused("reassign.settled", () -> reassignments.pass(ended.getId(), seen, parks, "Non."));
  }

  private Addressee body(String name, Body.Kind kind) {
    Body body = bodies.create(name + Scene.tag(), kind, null);
    return new Addressee(body.getId(), null, body.getName());
  }

  @Test
  void isPassedOnAndChasedAsOftenAsAnOfficerSeesFit() throws Exception {
    Commitment asked = shown(place(Visibility.PRIVATE));
    asOfficer();
    for (Addressee to : List.of(parks, roads, parks, roads, parks, roads)) {
      int seen = followUps.find(asked.getId()).orElseThrow().commitment().getVersion();
      reassignments.pass(asked.getId(), seen, to, "À vous.");
      UUID told = to == parks ? parksAgent : agent;
      assertThat(links.open(mailed(told, asked)).status()).isEqualTo(Status.WORKS);
    }
    assertThat(chases.chase(List.of(asked.getId()))).isEqualTo(new Round(1, 0, 0));
    assertThat(
            scene.count("SELECT COUNT(*) FROM answer_link WHERE commitment_id = ?", asked.getId()))
        .isEqualTo(8);
  }

  private Place place(Visibility visibility) {
    UUID table = scene.table(lead, visibility);
    return new Place(table, grouping.create(table, ThemeDescription.named("Arbres")).getId());
  }

  private Commitment ask(Place place, Addressee of, Audience audience) {
    return ask(place, of, audience, TODAY.minusDays(2));
  }

  private Commitment ask(Place place, Addressee of, Audience audience, LocalDate due) {
    Request request = new Request("Tailler " + Scene.tag(), of, TODAY.minusDays(40), due, audience);
    return work.request(place.table(), null, place.theme(), request, UUID.randomUUID());
  }

  private Commitment shown(Place place) {
    scene.as(lead, OrganisationRole.FACILITATOR);
    Commitment asked = ask(place, roads, Audience.SPACE);
    work.disclose(place.table(), asked.getId(), List.of());
    return asked;
  }

  private void asOfficer() {
    scene.as(officer, OrganisationRole.PARTICIPATION_OFFICER);
  }

  private static FollowUpFilter of(Kind kind, Addressee asked) {
    return new FollowUpFilter(kind, asked.body(), null, null, null, null);
  }

  private OneTimeToken mailed(UUID to, Commitment about) throws Exception {
    try (Connection connection = scene.database().getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT body FROM mail_outbox WHERE recipient = ? AND INSTR(body, ?) > 0"
                    + " ORDER BY id DESC LIMIT 1")) {
      select.setString(1, scene.emailOf(to));
      select.setString(2, about.getWhat());
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).as("a mail").isTrue();
        Matcher link = LINK.matcher(row.getString(1));
        assertThat(link.find()).isTrue();
        return new OneTimeToken(link.group(1));
      }
    }
  }

  private static void refused(String key, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private record Place(UUID table, UUID theme) {}
}
