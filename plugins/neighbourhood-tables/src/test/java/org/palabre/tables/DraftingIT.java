package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.attendance.AttendanceSheet;
import org.palabre.drafting.College;
import org.palabre.drafting.DraftingGroup;
import org.palabre.drafting.DraftingSession;
import org.palabre.drafting.Presence;
import org.palabre.drafting.SessionArticle;
import org.palabre.drafting.SessionWork;
import org.palabre.drafting.Sessions;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meetings;
import org.palabre.space.SpaceMembers;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.testkit.PluginDeployment;
import org.palabre.text.Adoption;
import org.palabre.text.AdoptionRecord;
import org.palabre.text.ArticleText;
import org.palabre.text.Text;
import org.palabre.text.TextSteps;
import org.palabre.text.TextWriting;
import org.palabre.text.Texts;

/** A mixed group writes a text in sessions, and only as long as it is the group. */
@ExtendWith(ArquillianExtension.class)
class DraftingIT {

  private static final AdoptionRecord DECIDED =
      new AdoptionRecord(LocalDate.now(), null, "L’assemblée", Adoption.How.CONSENT, "");

  @Inject private Scene scene;
  @Inject private TextScene scenes;
  @Inject private MeetingScene gatherings;
  @Inject private Meetings meetings;
  @Inject private CurrentActor actor;
  @Inject private SpaceMembers members;
  @Inject private Texts texts;
  @Inject private TextSteps steps;
  @Inject private TextWriting writing;
  @Inject private DraftingGroup group;
  @Inject private Sessions sessions;
  @Inject private SessionWork work;
  @Inject private AttendanceSheet sheet;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(DraftingIT.class);
  }

  @Test
  void letsDraftersReadAndWriteTheDraftAndNobodyElse() {
    UUID table = table();
    UUID lead = actor.person();
    Text text = scenes.draft(table);
    UUID drafter = member(table, lead);
    UUID other = member(table, lead);
    UUID stranger = scene.somebody();
    place(text, lead, drafter, College.RESIDENTS);

    scene.as(drafter, OrganisationRole.RESIDENT);
    assertThat(texts.find(scenes.facts(table), text.getId())).isPresent();
    assertThat(texts.isWorkReadable(text, scenes.facts(table))).isTrue();
    scenes.write(text, "On vote dès 15 ans.");
    assertThat(scenes.first(text).getWrittenBy()).isEqualTo(drafter);
    assertThatThrownBy(() -> steps.discuss(table, text.getId(), text.getVersion()))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> place(text, drafter, other, College.RESIDENTS))
        .isInstanceOf(AccessDenied.class);

    scene.as(other, OrganisationRole.RESIDENT);
    assertThat(texts.find(scenes.facts(table), text.getId())).isEmpty();
    assertRefused(() -> scenes.write(text, "Non."), "drafting.removed");
    scene.as(stranger, OrganisationRole.RESIDENT);
    assertThat(texts.find(scenes.facts(table), text.getId())).isEmpty();
    assertThatThrownBy(() -> scenes.write(text, "Non.")).isInstanceOf(AccessDenied.class);
  }

  @Test
  void refusesWhoeverWasRemovedASecondAgoAndLeavesTheArticleAlone() {
    UUID table = table();
    UUID lead = actor.person();
    Text text = scenes.draft(table);
    UUID drafter = member(table, lead);
    place(text, lead, drafter, College.OFFICIALS);
    scene.as(drafter, OrganisationRole.RESIDENT);
    scenes.write(text, "Avant.");
    scene.as(lead, OrganisationRole.FACILITATOR);
    group.remove(scenes.facts(table), text.getId(), drafter);

    scene.as(drafter, OrganisationRole.RESIDENT);
    assertRefused(() -> scenes.write(text, "Après."), "drafting.removed");
    assertThat(scenes.first(text).getText().body()).isEqualTo("Avant.");

    place(text, lead, drafter, College.OFFICIALS);
    members.remove(table, drafter);
    assertThat(group.counts(text)).isEmpty();
    scene.as(drafter, OrganisationRole.RESIDENT);
    assertThatThrownBy(() -> scenes.write(text, "Parti.")).isInstanceOf(AccessDenied.class);
  }

  @Test
  void namesTheGroupToMembersAndCountsItForOthers() {
    UUID table = table();
    UUID lead = actor.person();
    Text text = scenes.draft(table);
    UUID official = member(table, lead);
    UUID resident = member(table, lead);
    place(text, lead, official, College.RESIDENTS);
    place(text, lead, official, College.OFFICIALS);
    place(text, lead, resident, College.RESIDENTS);
    UUID stranger = scene.somebody();
    scene.as(lead, OrganisationRole.FACILITATOR);
    assertRefused(() -> place(text, lead, stranger, College.RESIDENTS), "drafting.notMember");
    assertRefused(() -> place(text, lead, resident, null), "drafting.college.required");
    assertThat(group.members(scenes.facts(table), text))
        .extracting(DraftingGroup.Member::person)
        .containsExactly(official, resident);
    assertThat(group.counts(text)).isEqualTo(Map.of(College.OFFICIALS, 1L, College.RESIDENTS, 1L));

    scene.as(stranger, OrganisationRole.RESIDENT);
    assertThatThrownBy(() -> group.members(scenes.facts(table), text))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void keepsAPlaceForWhoeverIsInvitedByMail() {
    UUID table = table();
    UUID lead = actor.person();
    Text text = scenes.draft(table);
    String tag = Scene.tag();
    String email = "invitee." + tag + "@essai.example";
    assertThat(invite(text, email, College.DEPARTMENTS)).isEqualTo(SpaceMembers.Outcome.INVITED);
    assertThat(invite(text, email, College.OFFICIALS)).isEqualTo(SpaceMembers.Outcome.INVITED);
    assertThat(group.awaited(scenes.facts(table), text))
        .extracting(DraftingGroup.Awaited::college)
        .containsExactly(College.OFFICIALS);
    assertRefused(() -> invite(text, "nulle part", College.OFFICIALS), "members.email.shape");

    UUID came = scene.person("Nouvelle " + tag, email);
    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(group.awaited(scenes.facts(table), text)).isEmpty();
    assertThat(group.members(scenes.facts(table), text))
        .extracting(DraftingGroup.Member::person)
        .containsExactly(came);
    UUID known = scene.somebody();
    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(invite(text, scene.emailOf(known), College.RESIDENTS))
        .isEqualTo(SpaceMembers.Outcome.ADDED);
    scene.as(known, OrganisationRole.RESIDENT);
    scenes.write(text, "Je suis là.");
  }

  @Test
  void leavesWhoeverWasInvitedToRunTheSpaceWhatTheyWereInvitedAs() throws Exception {
    UUID table = table();
    Text text = scenes.draft(table);
    String email = "lead-" + Scene.tag() + "@example.org";
    members.add(table, email, "facilitator", "fr");
    String mails = "SELECT COUNT(*) FROM mail_outbox WHERE recipient = ?";
    assertThat(scene.count(mails, email)).isOne();

    assertThat(invite(text, email, College.RESIDENTS)).isEqualTo(SpaceMembers.Outcome.INVITED);

    assertThat(scene.count(mails, email))
        .as("the page says that a mail is on its way")
        .isEqualTo(2);
    assertThat(
            scene.count(
                "SELECT COUNT(*) FROM space_invitation WHERE space_id = ? AND role = 'facilitator'",
                table))
        .isOne();
  }

  @Test
  void keepsWhatASessionChangedWordByWordAndWhoWasThere() {
    UUID table = table();
    UUID lead = actor.person();
    Text text = scenes.draft(table);
    UUID official = member(table, lead);
    place(text, lead, official, College.OFFICIALS);
    UUID meeting = gatherings.announced(table, 1);
    UUID first = scenes.first(text).getId();
    DraftingSession session = work.plan(scenes.facts(table), meeting, text.getId(), List.of(first));
    assertThat(work.plan(scenes.facts(table), meeting, text.getId(), List.of(first)).getId())
        .isEqualTo(session.getId());
    scenes.write(text, "Écrit avant la séance.");
    work.begin(scenes.facts(table), session.getId(), version(table, session));
    assertRefused(
        () -> work.begin(scenes.facts(table), session.getId(), version(table, session)),
        "drafting.session.overtaken");
    scenes.write(text, "Écrit pendant la séance.");
    UUID added =
        writing
            .add(
                table,
                text.getId(),
                first,
                TextScene.saying("Neuf", "Ajouté pendant."),
                UUID.randomUUID())
            .getId();
    int underway = version(table, session);
    assertRefused(
        () -> work.end(scenes.facts(table), session.getId(), underway, Optional.empty()),
        "drafting.presence");
    sheet.tick(table, meeting, "p:" + official, true);
    work.end(scenes.facts(table), session.getId(), underway, Optional.empty());
    scenes.write(text, "Écrit après la séance.");

    DraftingSession ended = sessions.find(scenes.facts(table), session.getId()).orElseThrow();
    assertThat(ended.getPresence()).contains(new Presence(1, 0, 0));
    assertThat(ended.isFromSheet()).isTrue();
    List<SessionArticle> articles = sessions.articles(ended);
    assertThat(articles).extracting(SessionArticle::getArticleId).containsExactly(first, added);
    assertThat(articles.get(0).getBefore().map(ArticleText::body))
        .contains("Écrit avant la séance.");
    assertThat(articles.get(0).getAfter().map(ArticleText::body))
        .contains("Écrit pendant la séance.");
    assertThat(sessions.changed(text)).containsExactly(Map.entry(ended.getId(), 2L));
    assertThat(articles.get(1).getBefore()).isEmpty();
    assertThat(articles.get(1).getAfter().map(ArticleText::heading)).contains("Neuf");
    assertRefused(
        () -> work.giveUp(scenes.facts(table), session.getId(), ended.getVersion()),
        "drafting.session.overtaken");
  }

  @Test
  void takesTheNumbersThatSomebodyCountedWhereNobodyWasTicked() {
    UUID table = table();
    Text text = scenes.draft(table);
    UUID meeting = gatherings.announced(table, 1);
    DraftingSession session = work.plan(scenes.facts(table), meeting, text.getId(), ids(text));
    work.begin(scenes.facts(table), session.getId(), version(table, session));
    scenes.write(text, "ON vote dès 16 ans.");
    assertRefused(() -> new Presence(-1, 0, 0), "drafting.presence.range");
    assertRefused(() -> new Presence(0, 0, 1_000), "drafting.presence.range");
    work.end(
        scenes.facts(table),
        session.getId(),
        version(table, session),
        Optional.of(new Presence(2, 3, 7)));
    DraftingSession ended = sessions.find(scenes.facts(table), session.getId()).orElseThrow();
    assertThat(ended.getPresence()).contains(new Presence(2, 3, 7));
    assertThat(ended.isFromSheet()).isFalse();
    assertThat(sessions.changed(text))
        .as("one article to the letter, the other not at all")
        .containsExactly(Map.entry(ended.getId(), 1L));
  }

  private List<UUID> ids(Text text) {
    return texts.lines(text).stream().map(Texts.Line::id).toList();
  }

  @Test
  void showsASessionOfADraftToThoseWhoReadTheDraftOnly() {
    UUID table = table();
    UUID lead = actor.person();
    UUID elsewhere = scene.table(lead, Visibility.PUBLIC);
    Text text = scenes.draft(table);
    UUID drafter = member(table, lead);
    UUID other = member(table, lead);
    place(text, lead, drafter, College.DEPARTMENTS);
    UUID meeting = gatherings.announced(table, 1);
    DraftingSession session =
        work.plan(scenes.facts(table), meeting, text.getId(), List.of(scenes.first(text).getId()));
    UUID foreign = gatherings.announced(elsewhere, 1);
    assertRefused(
        () -> work.plan(scenes.facts(table), foreign, text.getId(), List.of()),
        "drafting.meeting.gone");
    assertThat(sessions.find(scenes.facts(elsewhere), session.getId())).isEmpty();

    scene.as(drafter, OrganisationRole.RESIDENT);
    assertThat(sessions.find(scenes.facts(table), session.getId())).isPresent();
    assertThatThrownBy(() -> work.begin(scenes.facts(table), session.getId(), session.getVersion()))
        .isInstanceOf(AccessDenied.class);
    scene.as(other, OrganisationRole.RESIDENT);
    assertThat(sessions.find(scenes.facts(table), session.getId())).isEmpty();
    assertThat(
            sessions.at(
                scenes.facts(table), meetings.find(scenes.facts(table), meeting).orElseThrow()))
        .isEmpty();

    scene.as(lead, OrganisationRole.FACILITATOR);
    steps.discuss(table, text.getId(), text.getVersion());
    scene.as(other, OrganisationRole.RESIDENT);
    assertThat(sessions.find(scenes.facts(table), session.getId())).isPresent();

    scene.as(lead, OrganisationRole.FACILITATOR);
    steps.adopt(table, text.getId(), texts.mark(found(text)), DECIDED);
    steps.takeUp(table, text.getId(), found(text).getVersion());
    scene.as(other, OrganisationRole.RESIDENT);
    assertThat(sessions.find(scenes.facts(table), session.getId()))
        .as("it would show the headings of the next draft")
        .isEmpty();
  }

  @Test
  void showsTheLatestSessionsThatCanBeReadHoweverManyCannot() throws Exception {
    UUID table = table();
    UUID lead = actor.person();
    Text text = scenes.draft(table);
    DraftingSession held =
        work.plan(scenes.facts(table), gatherings.announced(table, 1), text.getId(), List.of());
    scene.committed(
        () ->
            entities
                .createNativeQuery(
                    "INSERT INTO text_session (id, version, text_id, meeting_id, for_version, state,"
                        + " from_sheet) SELECT CONCAT('ffffffff-ffff-7fff-8fff-0000000000',"
                        + " LPAD(s.seq, 2, '0')), 1, ?, NULL, 1, 'PLANNED', FALSE FROM seq_1_to_20 s")
                .setParameter(1, text.getId())
                .executeUpdate());

    assertThat(sessions.of(scenes.facts(table), text))
        .as("twenty later ones whose meetings are gone")
        .extracting(DraftingSession::getId)
        .containsExactly(held.getId());
    scene.committed(
        () ->
            entities
                .createNativeQuery(
                    "DELETE FROM text_session WHERE text_id = ? AND meeting_id IS NULL")
                .setParameter(1, text.getId())
                .executeUpdate());
    scene.as(lead, OrganisationRole.FACILITATOR);
  }

  @Test
  void takesSomebodyInOnceWhoeverPlacesThemAtOnce() throws Exception {
    UUID table = table();
    UUID lead = actor.person();
    Text text = scenes.draft(table);
    UUID person = member(table, lead);
    assertThat(
            scene.atOnce(
                placing(text, lead, person, College.OFFICIALS),
                placing(text, lead, person, College.RESIDENTS)))
        .containsExactly("placed", "placed");
    assertThat(group.members(scenes.facts(table), text)).hasSize(1);
  }

  private Callable<String> placing(Text text, UUID lead, UUID person, College college) {
    return () -> {
      place(text, lead, person, college);
      return "placed";
    };
  }

  @Test
  void makesAMeetingTheSessionOfOneTextWhateverTwoPlanAtOnce() throws Exception {
    UUID table = table();
    UUID lead = actor.person();
    Text rules = scenes.draft(table);
    Text charter = scenes.draft(table);
    UUID meeting = gatherings.announced(table, 1);
    assertThat(scene.atOnce(planning(rules, lead, meeting), planning(charter, lead, meeting)))
        .containsExactlyInAnyOrder("planned", "drafting.session.other");
  }

  /** Whoever adopts a text at a meeting has the text, then asks for the meeting. */
  @Test
  void leavesAMeetingToOthersUntilItHasTheText() throws Exception {
    UUID table = table();
    UUID lead = actor.person();
    Text text = scenes.draft(table);
    UUID meeting = gatherings.announced(table, 1);
    CompletableFuture<String> planned;
    try (Connection adopting = scene.database().getConnection()) {
      adopting.setAutoCommit(false);
      hold(adopting, "SELECT id FROM space_text WHERE id = ? FOR UPDATE", text.getId());
      planned = alongside(planning(text, lead, meeting));
      awaitSomebodyBehind("space_text");

      hold(adopting, "SELECT id FROM meeting WHERE id = ? FOR UPDATE NOWAIT", meeting);

      adopting.commit();
    }
    assertThat(planned.get(30, TimeUnit.SECONDS)).isEqualTo("planned");
  }

  private CompletableFuture<String> alongside(Callable<String> act) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return scene.elsewhere(act);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void hold(Connection connection, String select, UUID id) throws SQLException {
    try (var statement = connection.prepareStatement(select)) {
      statement.setObject(1, id);
      assertThat(statement.executeQuery().next()).isTrue();
    }
  }

  private void awaitSomebodyBehind(String table) throws Exception {
    Instant end = Instant.now().plusSeconds(10);
    String waiting =
        "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE ID <> CONNECTION_ID()"
            + " AND COMMAND <> 'Sleep' AND INFO LIKE CONCAT('%', ?, '%FOR UPDATE%')";
    while (scene.count(waiting, table) == 0) {
      assertThat(Instant.now()).as("nobody waits for a row of %s", table).isBefore(end);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private Callable<String> planning(Text text, UUID lead, UUID meeting) {
    return () -> {
      scene.as(lead, OrganisationRole.FACILITATOR);
      work.plan(scenes.facts(text.getSpaceId()), meeting, text.getId(), List.of());
      return "planned";
    };
  }

  private Text found(Text text) {
    return texts.find(scenes.facts(text.getSpaceId()), text.getId()).orElseThrow();
  }

  private int version(UUID table, DraftingSession session) {
    return sessions.find(scenes.facts(table), session.getId()).orElseThrow().getVersion();
  }

  private SpaceMembers.Outcome invite(Text text, String email, College college) {
    return group.invite(scenes.facts(text.getSpaceId()), text.getId(), email, college, "fr");
  }

  private void place(Text text, UUID by, UUID person, College college) {
    scene.as(by, OrganisationRole.FACILITATOR);
    group.place(scenes.facts(text.getSpaceId()), text.getId(), person, college);
  }

  private UUID table() {
    return scene.table(scene.somebody(OrganisationRole.FACILITATOR), Visibility.PUBLIC);
  }

  private UUID member(UUID table, UUID lead) {
    UUID person = scene.somebody();
    scene.as(lead, OrganisationRole.FACILITATOR);
    scene.join(table, scene.emailOf(person), "member");
    return person;
  }

  private static void assertRefused(ThrowingCallable act, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
