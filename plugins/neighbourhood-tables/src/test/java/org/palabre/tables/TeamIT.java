package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.daily.NewDay;
import org.palabre.input.Refusal;
import org.palabre.organisation.Organisations;
import org.palabre.people.People;
import org.palabre.people.PrivacyRights;
import org.palabre.space.SpaceMembers;
import org.palabre.space.SpaceSuccession;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.tables.Scene.Act;
import org.palabre.tables.application.Handovers;
import org.palabre.tables.application.Notes;
import org.palabre.tables.application.ResourcePersons;
import org.palabre.tables.application.ResourcePersons.Typed;
import org.palabre.tables.application.Waiting;
import org.palabre.tables.domain.Consent;
import org.palabre.tables.domain.Handover;
import org.palabre.tables.domain.ResourcePersonDescription;
import org.palabre.tables.domain.ResourcePersonDescription.ShownTo;
import org.palabre.testkit.PluginDeployment;

/** What the facilitators of a table keep, and how they hand it over. */
@ExtendWith(ArquillianExtension.class)
class TeamIT {

  /** Where the sample organisation is: late in the evening it is tomorrow there. */
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

  @Inject private Scene scene;
  @Inject private CurrentActor actor;
  @Inject private Spaces spaces;
  @Inject private SpaceMembers members;
  @Inject private SpaceSuccession succession;
  @Inject private ResourcePersons persons;
  @Inject private NewDay days;
  @Inject private Organisations organisations;
  @Inject private Notes notes;
  @Inject private Handovers handovers;
  @Inject private Waiting waiting;
  @Inject private People people;
  @Inject private PrivacyRights rights;
  private UUID lead;
  private UUID member;
  private UUID table;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(TeamIT.class);
  }

  @BeforeEach
  void openATable() {
    member = scene.somebody();
    lead = scene.somebody(OrganisationRole.FACILITATOR);
    table = scene.table(lead, Visibility.PUBLIC);
    scene.join(table, scene.emailOf(member), "member");
  }

  @Test
  void isOpenToTheTablesFacilitatorsAlone() {
    UUID kept = UUID.randomUUID();
    keep(kept, ShownTo.MEMBERS, null, TODAY);
    UUID note = UUID.randomUUID();
    notes.keep(table, Optional.empty(), "Pour moi.", note);
    Map<String, Act> work = new LinkedHashMap<>();
    work.put("see what waits", () -> waiting.at(facts()));
    work.put("list persons", () -> persons.list(facts()));
    work.put("read a person", () -> persons.find(facts(), kept));
    work.put("keep a person", () -> keep(UUID.randomUUID(), ShownTo.FACILITATORS, null, TODAY));
    work.put("revoke a person", () -> persons.revoke(table, UUID.randomUUID()));
    work.put("list notes", () -> notes.list(facts(), "", 10));
    work.put("count notes", () -> notes.count(facts()));
    work.put("read a note", () -> notes.find(facts(), note));
    work.put("write a note", () -> notes.keep(table, Optional.empty(), "x", UUID.randomUUID()));
    work.put("erase a note", () -> notes.erase(table, UUID.randomUUID()));
    work.put("list handovers", () -> handovers.list(facts()));
    work.put(
        "offer the table",
        () -> {
          handovers.offer(table, member, null, "", "fr");
          handovers.cancel(table, handovers.list(facts()).get(0).handover().getId());
        });

    scene.asVisitor();
    refuseAll(work, "a visitor");
    scene.as(member);
    refuseAll(work, "a member");
    for (OrganisationRole role : OrganisationRole.values()) {
      scene.as(scene.somebody(role), role);
      refuseAll(work, role.name());
      assertThatThrownBy(() -> persons.shown(facts())).isInstanceOf(AccessDenied.class);
    }
    UUID stranger = scene.somebody(OrganisationRole.FACILITATOR);
    scene.table(stranger, Visibility.PUBLIC);
    refuseAll(work, "another table's facilitator");

    scene.as(lead, OrganisationRole.FACILITATOR);
    work.forEach((what, act) -> assertThatCode(act::run).as(what).doesNotThrowAnyException());
  }

  @Test
  void storesNothingOfAPersonWithoutTheirConsent() throws Exception {
    String name = "Voisine " + Scene.tag();
    ResourcePersonDescription wanted =
        new ResourcePersonDescription(name, "le jardin", "", ShownTo.MEMBERS, null);
    Typed typed = new Typed(Consent.Way.PAPER, "", TODAY, null);
    refused(
        "tables.consent.required",
        () -> persons.keep(table, wanted, typed, false, UUID.randomUUID()));
    refused(
        "tables.consent.way.required",
        () ->
            persons.keep(table, wanted, new Typed(null, "", TODAY, null), true, UUID.randomUUID()));
    refused(
        "date.future",
        () ->
            persons.keep(
                table,
                wanted,
                new Typed(Consent.Way.PAPER, "", TODAY.plusDays(2), null),
                true,
                UUID.randomUUID()));
    assertThat(named(name)).isZero();

    UUID key = UUID.randomUUID();
    persons.keep(table, wanted, typed, true, key);
    persons.keep(table, wanted, typed, true, key);
    assertThat(named(name)).as("sent twice, kept once").isOne();
    persons.revoke(table, key);
    assertThat(named(name)).as("revoked, gone").isZero();
    persons.revoke(table, key);
  }

  @Test
  void letsMembersSeeThoseWhoChoseSoWhileTheyAgree() throws Exception {
    UUID open = UUID.randomUUID();
    UUID closed = UUID.randomUUID();
    keep(open, ShownTo.MEMBERS, null, TODAY);
    keep(closed, ShownTo.FACILITATORS, null, TODAY);

    scene.as(member);
    assertThat(persons.shown(facts())).extracting("id").containsExactly(open);
    over(open);
    assertThat(persons.shown(facts())).as("consent is over").isEmpty();

    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(persons.list(facts()))
        .filteredOn(ResourcePersons.Kept::isOver)
        .extracting(kept -> kept.person().getId())
        .containsExactly(open);
    assertThat(waiting.at(facts()).consents()).isOne();
  }

  @Test
  void erasesWhoeverDidNotAgreeAgainForAMonth() throws Exception {
    UUID asked = UUID.randomUUID();
    UUID forgotten = UUID.randomUUID();
    keep(asked, ShownTo.MEMBERS, null, TODAY);
    keep(forgotten, ShownTo.MEMBERS, null, TODAY);
    endedOn(asked, TODAY.minusDays(Consent.DAYS_TO_ASK_AGAIN));
    endedOn(forgotten, TODAY.minusDays(Consent.DAYS_TO_ASK_AGAIN + 1));

    days.tell(organisations.today());
    assertThat(persons.list(facts())).as("the day was told of already").hasSize(2);
    days.tell(LocalDate.EPOCH);

    assertThat(persons.list(facts()))
        .extracting(kept -> kept.person().getId())
        .containsExactly(asked);
    assertThat(scene.count("SELECT COUNT(*) FROM tables_resource_person WHERE id = ?", forgotten))
        .isZero();
  }

  @Test
  void recordsThatSomebodyAgreedAgain() throws Exception {
    UUID id = UUID.randomUUID();
    keep(id, ShownTo.MEMBERS, null, TODAY.minusMonths(1));
    over(id);
    int seen = persons.find(facts(), id).orElseThrow().getVersion();
    ResourcePersonDescription same = persons.find(facts(), id).orElseThrow().description();
    Typed again = new Typed(Consent.Way.IN_PERSON, "sur la place", TODAY, null);
    refused("tables.consent.required", () -> persons.change(table, id, seen, same, again, false));
    persons.change(table, id, seen, same, again, true);
    assertThat(persons.list(facts()).get(0).state()).isEqualTo(Consent.State.HOLDS);
    refused("tables.person.overtaken", () -> persons.change(table, id, seen, same, again, true));
  }

  @Test
  void letsAPersonWithAnAccountSeeAndTakeBackWhatIsKept() throws Exception {
    UUID mine = UUID.randomUUID();
    UUID others = UUID.randomUUID();
    keep(mine, ShownTo.FACILITATORS, member, TODAY);
    keep(others, ShownTo.FACILITATORS, null, TODAY);
    UUID stranger = scene.somebody();
    refused(
        "tables.person.account",
        () -> keep(UUID.randomUUID(), ShownTo.FACILITATORS, stranger, TODAY));

    scene.as(member);
    assertThat(persons.mine()).extracting("id").containsExactly(mine);
    assertThat(rights.copy().toString()).contains("le jardin");
    persons.revokeMine(others);
    persons.revokeMine(mine);
    assertThat(persons.mine()).isEmpty();
    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(persons.list(facts()))
        .extracting(kept -> kept.person().getId())
        .containsExactly(others);
  }

  @Test
  void keepsNotesFromEverybodyElse() {
    UUID colleague = scene.somebody(OrganisationRole.FACILITATOR);
    scene.join(table, scene.emailOf(colleague), "facilitator");
    UUID note = UUID.randomUUID();
    String secret = "Secret " + Scene.tag() + " à 100 %";
    notes.keep(table, Optional.empty(), secret, note);
    notes.keep(table, Optional.empty(), "Autre chose.", UUID.randomUUID());
    assertThat(notes.list(facts(), "100 %", 10)).extracting("id").containsExactly(note);
    assertThat(rights.copy().toString()).contains(secret);

    scene.as(colleague, OrganisationRole.FACILITATOR);
    assertThat(notes.list(facts(), "", 10)).isEmpty();
    assertThat(notes.find(facts(), note)).isEmpty();
    notes.erase(table, note);
    refused("tables.note.gone", () -> notes.change(table, note, 1, Optional.empty(), "Pris."));
    assertThat(rights.copy().toString()).doesNotContain(secret);

    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(notes.find(facts(), note).orElseThrow().getText()).isEqualTo(secret);
  }

  @Test
  void neverOverwritesANoteChangedInAnotherWindow() {
    UUID note = UUID.randomUUID();
    notes.keep(table, Optional.empty(), "Un.", note);
    int seen = notes.find(facts(), note).orElseThrow().getVersion();
    notes.change(table, note, seen, Optional.empty(), "Deux.");
    refused(
        "tables.note.overtaken", () -> notes.change(table, note, seen, Optional.empty(), "Trois."));
    assertThat(notes.find(facts(), note).orElseThrow().getText()).isEqualTo("Deux.");
    notes.keep(table, Optional.empty(), "Deux.", note);
    refused("tables.note.overtaken", () -> notes.keep(table, Optional.empty(), "Autre.", note));
  }

  @Test
  void passesTheTableToWhoAccepts() {
    notes.keep(table, Optional.empty(), "Entre moi et moi.", UUID.randomUUID());
    keep(UUID.randomUUID(), ShownTo.FACILITATORS, null, TODAY);
    handovers.offer(table, member, null, "Courage !", "fr");
    refused("tables.handover.twice", () -> handovers.offer(table, member, null, "", "fr"));
    UUID offer = handovers.list(facts()).get(0).handover().getId();
    refused("tables.handover.over", () -> handovers.accept(table, offer));
    assertThat(facts().has("facilitator")).as("until the answer").isTrue();

    UUID another = scene.somebody();
    scene.join(table, scene.emailOf(another), "member");
    scene.as(another);
    refused("tables.handover.over", () -> handovers.accept(table, offer));
    assertThat(handovers.forMe(facts())).isEmpty();

    scene.as(member);
    assertThat(handovers.forMe(facts()).orElseThrow().handover().getWord()).isEqualTo("Courage !");
    handovers.accept(table, offer);
    assertThat(facts().has("facilitator")).isTrue();
    assertThat(persons.list(facts())).as("consent was given to the table").hasSize(1);
    assertThat(notes.list(facts(), "", 10)).as("private notes do not pass").isEmpty();
    Handover told = handovers.list(facts()).get(0).handover();
    assertThat(told.getState()).isEqualTo(Handover.State.ACCEPTED);
    assertThat(told.endedAt()).isPresent();
    refused("tables.handover.over", () -> handovers.accept(table, offer));

    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(facts().roles()).containsExactly("member");
  }

  @Test
  void changesNothingWhenDeclinedOrTakenBack() {
    handovers.offer(table, member, null, "", "fr");
    handovers.cancel(table, handovers.list(facts()).get(0).handover().getId());
    handovers.offer(table, member, null, "", "fr");
    UUID second = handovers.list(facts()).get(0).handover().getId();
    scene.as(member);
    handovers.decline(table, second);
    assertThat(facts().roles()).containsExactly("member");
    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(facts().has("facilitator")).isTrue();
    refused("tables.handover.self", () -> handovers.offer(table, lead, null, "", "fr"));
    refused("tables.handover.nobody", () -> handovers.offer(table, null, " ", "", "fr"));
  }

  @Test
  void isOfferedToSomebodyInvitedByMail() {
    String email = Scene.tag() + "@essai.example";
    handovers.offer(table, null, email, "Bienvenue.", "fr");
    UUID invited = scene.person("Nouvelle " + Scene.tag(), email);
    scene.as(invited);
    UUID offer = handovers.forMe(facts()).orElseThrow().handover().getId();
    handovers.accept(table, offer);
    assertThat(facts().has("facilitator")).isTrue();
  }

  @Test
  void isNeverLeftWithoutAFacilitator() {
    refused("members.lastLead", () -> members.leave(table));
    refused("members.lastLeadOf", rights::erase);
    UUID administrator = scene.somebody(OrganisationRole.ADMINISTRATOR);
    scene.as(administrator, OrganisationRole.ADMINISTRATOR);
    refused("members.lastLeadElsewhere", () -> people.close(lead));

    scene.as(lead, OrganisationRole.FACILITATOR);
    handovers.offer(table, member, null, "", "fr");
    UUID offer = handovers.list(facts()).get(0).handover().getId();
    scene.as(member);
    handovers.accept(table, offer);
    scene.as(administrator, OrganisationRole.ADMINISTRATOR);
    people.close(lead);
    people.reopen(lead);
    refused("members.lastLeadElsewhere", () -> people.close(member));
  }

  @Test
  void isGivenToAMemberWhenWhoeverAloneRanItCannotHandItOver() throws Exception {
    UUID hidden = scene.table(lead, Visibility.PRIVATE);
    UUID administrator = scene.somebody(OrganisationRole.ADMINISTRATOR);
    assertThatThrownBy(() -> succession.of(lead)).isInstanceOf(AccessDenied.class);
    String email = scene.emailOf(member);
    assertThatThrownBy(() -> succession.name(lead, email, "fr")).isInstanceOf(AccessDenied.class);
    scene.as(administrator, OrganisationRole.ADMINISTRATOR);
    assertThat(succession.of(lead).names()).hasSize(1);
    assertThat(succession.of(lead).hidden()).isOne();
    String own = scene.emailOf(administrator);
    refused("succession.unknown", () -> succession.name(lead, own, "fr"));
    refused("succession.unknown", () -> succession.name(lead, "personne@essai.example", "fr"));
    refused("members.email.shape", () -> succession.name(lead, "?", "fr"));
    assertThat(succession.of(lead).names()).as("still").hasSize(1);
    succession.name(lead, email, "fr");
    assertThat(succession.of(lead).names()).as("where they are a member").isEmpty();
    assertThat(succession.of(lead).hidden()).as("not where they are none").isOne();
    refused("members.lastLeadElsewhere", () -> people.close(lead));

    scene.as(lead, OrganisationRole.FACILITATOR);
    scene.join(hidden, email, "member");
    scene.as(administrator, OrganisationRole.ADMINISTRATOR);
    succession.name(lead, email, "fr");

    people.close(lead);
    assertThat(facts().roles()).as("no way in for the administration").isEmpty();
    assertThat(
            scene.count(
                "SELECT COUNT(*) FROM mail_outbox WHERE recipient = ? AND subject LIKE 'Vous animez%'",
                email))
        .isEqualTo(2);
    scene.as(member);
    assertThat(facts().has("facilitator")).isTrue();
  }

  private void keep(UUID key, ShownTo shownTo, UUID account, LocalDate on) {
    persons.keep(
        table,
        new ResourcePersonDescription("Voisine", "le jardin", "le matin", shownTo, account),
        new Typed(Consent.Way.PAPER, "classeur", on, null),
        true,
        key);
  }

  /** Lets the consent of somebody end yesterday. */
  private void over(UUID id) throws Exception {
    endedOn(id, TODAY.minusDays(1));
  }

  private void endedOn(UUID id, LocalDate day) throws Exception {
    scene.committed(
        () -> {
          try (var connection = scene.database().getConnection();
              var update =
                  connection.prepareStatement(
                      "UPDATE tables_resource_person SET consent_ends = ? WHERE id = ?")) {
            update.setObject(1, day);
            update.setObject(2, id);
            assertThat(update.executeUpdate()).isOne();
          }
        });
  }

  private long named(String name) throws Exception {
    return scene.count("SELECT COUNT(*) FROM tables_resource_person WHERE name = ?", name);
  }

  private SpaceFacts facts() {
    return spaces.facts(table, actor.get());
  }

  private static void refuseAll(Map<String, Act> attempts, String who) {
    attempts.forEach(
        (what, act) ->
            assertThatThrownBy(act::run)
                .as("%s tries to %s", who, what)
                .isInstanceOf(AccessDenied.class)
                .hasMessageContaining("is refused"));
  }

  private static void refused(String key, Act act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
