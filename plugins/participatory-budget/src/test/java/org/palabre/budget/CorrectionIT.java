package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.budget.CountScene.ballots;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.budget.CountScene.Proposed;
import org.palabre.budget.FollowScene.Concerned;
import org.palabre.budget.application.count.Corrections;
import org.palabre.budget.application.count.Counting;
import org.palabre.budget.application.count.Results;
import org.palabre.budget.application.count.Results.Report;
import org.palabre.budget.domain.count.Correction;
import org.palabre.budget.domain.count.Correction.Kind;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.budget.persistence.CorrectionPersonalData;
import org.palabre.input.Refusal;
import org.palabre.journal.Journal;
import org.palabre.journal.JournalEntry;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.testkit.PluginDeployment;

/** Results are corrected by two officers, in the open, and never overwritten. */
@ExtendWith(ArquillianExtension.class)
class CorrectionIT {

  private static final String WHY = "Le terrain a été vendu.";

  @Inject private BudgetScene scene;
  @Inject private CountScene votes;
  @Inject private FollowScene follows;
  @Inject private Counting counting;
  @Inject private Corrections corrections;
  @Inject private Results results;
  @Inject private ProjectRepository projects;
  @Inject private CorrectionPersonalData personal;
  @Inject private Journal journal;
  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;
  private UUID first;
  private UUID second;
  private Edition edition;
  private UUID space;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(CorrectionIT.class);
  }

  @BeforeEach
  void publishResults() throws Exception {
    first = scene.somebody(OrganisationRole.PARTICIPATION_OFFICER);
    String mail = BudgetScene.tag() + "@essai.example";
    second = scene.somebody(mail);
    edition =
        votes.voted(
            first,
            Scope.CITY,
            "100000",
            List.of(),
            Map.of(),
            List.of(new Proposed("Halle", "90000", ""), new Proposed("Mare", "80000", "")));
    space = edition.getSpaceId();
    scene.join(space, mail, ParticipatoryBudget.OFFICER);
    votes.unseal(edition, ballots(3, ":1=1", 2, ":2=1"));
    counting.count(space);
    counting.publish(space);
  }

  @Test
  void withdrawsAWinnerOnceASecondOfficerConfirms() {
    BudgetProject winner = only(ProjectState.WON);
    BudgetProject loser = only(ProjectState.LOST);
    Correction proposed =
        corrections.propose(space, Kind.WITHDRAWN_WINNER, winner.getId(), loser.getId(), WHY);
    assertThatThrownBy(() -> corrections.confirm(space, proposed.getId()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("budget.correction.two"));
    scene.asVisitor();
    assertThat(report().corrections()).isEmpty();
    scene.as(second);
    corrections.confirm(space, proposed.getId());
    scene.asVisitor();
    Report report = report();
    assertThat(report.corrections()).extracting(Correction::getReason).containsExactly(WHY);
    assertThat(report.parts().get(0).results())
        .filteredOn(one -> one.getProjectId().equals(winner.getId()))
        .allMatch(one -> one.isWon());
    assertThat(only(ProjectState.WITHDRAWN).getReason()).isEqualTo(WHY);
    assertThat(only(ProjectState.WON).getId()).isEqualTo(loser.getId());
    assertThat(journal.of(proposed.getId()))
        .extracting(JournalEntry::kind)
        .containsExactly("budget.corrected");
    assertThat(journal.of(proposed.getId()).get(0).facts()).doesNotContain(WHY);
    assertThat(journal.in(space))
        .extracting(JournalEntry::kind)
        .contains("budget.counted", "budget.published", "budget.corrected");
  }

  @Test
  void tellsThoseConcernedOfBothProjectsOnceItIsConfirmed() throws Exception {
    BudgetProject winner = only(ProjectState.WON);
    BudgetProject loser = only(ProjectState.LOST);
    Concerned sad = follows.concerned(winner);
    Concerned happy = follows.concerned(loser);
    long asked = follows.mails(sad);
    Correction proposed =
        corrections.propose(space, Kind.WITHDRAWN_WINNER, winner.getId(), loser.getId(), WHY);
    assertThat(follows.unread(sad, winner)).as("nobody else confirmed it").isZero();
    scene.as(second);
    corrections.confirm(space, proposed.getId());
    assertThat(follows.unread(sad, winner)).isEqualTo(1);
    assertThat(follows.unread(happy, loser)).isEqualTo(1);
    assertThat(follows.mails(sad)).isEqualTo(asked + 1);
    assertThat(follows.mails(happy)).isEqualTo(asked + 1);
  }

  @Test
  void confirmsAnErrorWithoutMovingAnyProject() {
    BudgetProject winner = only(ProjectState.WON);
    Correction proposed = corrections.propose(space, Kind.ERROR, null, null, WHY);
    scene.as(second);
    corrections.confirm(space, proposed.getId());
    scene.asVisitor();
    assertThat(report().corrections())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.getKind()).isEqualTo(Kind.ERROR);
              assertThat(one.getReason()).isEqualTo(WHY);
            });
    assertThat(only(ProjectState.WON).getId()).isEqualTo(winner.getId());
    assertThat(projects.in(space, Set.of(ProjectState.WITHDRAWN))).isEmpty();
    assertThat(journal.of(proposed.getId()).get(0).factsByName())
        .containsEntry("kind", "error")
        .doesNotContainKeys("withdrawn", "replacement");
  }

  @Test
  void refusesASecondCorrectionOfTheSameWinner() {
    UUID winner = only(ProjectState.WON).getId();
    UUID loser = only(ProjectState.LOST).getId();
    Correction one = corrections.propose(space, Kind.WITHDRAWN_WINNER, winner, null, WHY);
    Correction other = corrections.propose(space, Kind.WITHDRAWN_WINNER, winner, loser, WHY);
    scene.as(second);
    corrections.confirm(space, one.getId());
    refusedToConfirm(space, other, "budget.correction.project");
    assertThat(only(ProjectState.LOST).getId()).isEqualTo(loser);
    assertThat(report().corrections()).extracting(Correction::getId).containsExactly(one.getId());
  }

  /** Of 100,000, 50,000 and 40,000 won: each may make place for 10,000 more, and not both. */
  @Test
  void refusesAReplacementThatFitsNoMoreAfterAnotherConfirmation() throws Exception {
    scene.as(first, OrganisationRole.PARTICIPATION_OFFICER);
    Edition other =
        votes.voted(
            first,
            Scope.CITY,
            "100000",
            List.of(),
            Map.of(),
            List.of(
                new Proposed("Halle", "50000", ""),
                new Proposed("Banc", "40000", ""),
                new Proposed("Pont", "60000", ""),
                new Proposed("Quai", "50000", "")));
    UUID id = other.getSpaceId();
    votes.unseal(other, ballots(6, ":1=1,2=1", 2, ":3=1", 1, ":4=1"));
    counting.count(id);
    counting.publish(id);
    Correction one = replace(id, 1, 3);
    Correction late = replace(id, 2, 4);
    String mail = BudgetScene.tag() + "@essai.example";
    UUID officer = scene.somebody(mail);
    scene.join(id, mail, ParticipatoryBudget.OFFICER);
    scene.as(officer);
    corrections.confirm(id, one.getId());
    refusedToConfirm(id, late, "budget.correction.replacement.dear");
    assertThat(numbered(id, 2).getState()).isEqualTo(ProjectState.WON);
    assertThat(numbered(id, 3).getState()).isEqualTo(ProjectState.WON);
    assertThat(numbered(id, 4).getState()).isEqualTo(ProjectState.LOST);
  }

  @Test
  void twoOfficersWhoConfirmAtOnceConfirmOnce() throws Exception {
    String mail = BudgetScene.tag() + "@essai.example";
    UUID third = scene.somebody(mail);
    scene.as(first, OrganisationRole.PARTICIPATION_OFFICER);
    scene.join(space, mail, ParticipatoryBudget.OFFICER);
    UUID winner = only(ProjectState.WON).getId();
    UUID loser = only(ProjectState.LOST).getId();
    UUID made = corrections.propose(space, Kind.WITHDRAWN_WINNER, winner, loser, WHY).getId();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<String>> both =
          pool.invokeAll(
              List.of(
                  () -> scene.elsewhere(() -> confirmed(second, made)),
                  () -> scene.elsewhere(() -> confirmed(third, made))));
      assertThat(List.of(both.get(0).get(), both.get(1).get()))
          .containsExactlyInAnyOrder("", "budget.correction.decided");
    } finally {
      pool.shutdownNow();
    }
    assertThat(only(ProjectState.WON).getId()).isEqualTo(loser);
    assertThat(report().corrections()).hasSize(1);
  }

  /** The key of the refusal; empty for none. */
  private String confirmed(UUID officer, UUID correction) {
    scene.as(officer);
    try {
      corrections.confirm(space, correction);
      return "";
    } catch (Refusal refusal) {
      return refusal.key();
    }
  }

  private Correction replace(UUID id, int winner, int loser) {
    return corrections.propose(
        id, Kind.WITHDRAWN_WINNER, numbered(id, winner).getId(), numbered(id, loser).getId(), WHY);
  }

  private void refusedToConfirm(UUID id, Correction correction, String key) {
    assertThatThrownBy(() -> corrections.confirm(id, correction.getId()))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void givesAPlaceOnlyWithinTheListAndWhatIsLeftOfItsSum() throws Exception {
    scene.as(first, OrganisationRole.PARTICIPATION_OFFICER);
    Edition other =
        votes.voted(
            first,
            Scope.BOTH,
            "300000",
            List.of("Nord", "Sud"),
            Map.of(),
            List.of(
                new Proposed("Halle", "60000", ""),
                new Proposed("Banc", "40000", ""),
                new Proposed("Pont", "290000", ""),
                new Proposed("Mare", "1000", "nord"),
                new Proposed("Four", "900000", "nord"),
                new Proposed("Quai", "1000", "sud")));
    UUID id = other.getSpaceId();
    votes.unseal(other, ballots(3, ":1=1,2=1;nord:4=1", 2, ":3=1;nord:5=1"));
    counting.count(id);
    counting.publish(id);
    BudgetProject halle = numbered(id, 1);
    assertThat(halle.getState()).isEqualTo(ProjectState.WON);
    assertThat(numbered(id, 3).getState()).isEqualTo(ProjectState.LOST);
    refused(id, halle, numbered(id, 3), "budget.correction.replacement.dear");
    refused(id, halle, numbered(id, 5), "budget.correction.replacement.part");
    assertThat(corrections.all(id)).isEmpty();
  }

  private void refused(UUID id, BudgetProject winner, BudgetProject loser, String key) {
    assertThatThrownBy(
            () ->
                corrections.propose(id, Kind.WITHDRAWN_WINNER, winner.getId(), loser.getId(), WHY))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("replacement");
              assertThat(refusal.key()).isEqualTo(key);
            });
  }

  private BudgetProject numbered(UUID id, int number) {
    return projects.in(id, EnumSet.allOf(ProjectState.class)).stream()
        .filter(one -> one.getNumber() == number)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void isDecidedOnce() {
    Correction proposed = corrections.propose(space, Kind.ERROR, null, null, WHY);
    scene.as(second);
    corrections.refuse(space, proposed.getId());
    assertThatThrownBy(() -> corrections.confirm(space, proposed.getId()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("budget.correction.decided"));
    assertThat(report().corrections()).isEmpty();
  }

  @Test
  void needsAReasonAndAWinner() {
    BudgetProject loser = only(ProjectState.LOST);
    assertThatThrownBy(() -> corrections.propose(space, Kind.ERROR, null, null, " "))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("reason"));
    assertThatThrownBy(
            () -> corrections.propose(space, Kind.WITHDRAWN_WINNER, loser.getId(), null, WHY))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("project"));
  }

  @Test
  void isForThoseWhoRunTheEdition() {
    Correction proposed = corrections.propose(space, Kind.ERROR, null, null, WHY);
    scene.as(scene.somebody(OrganisationRole.ADMINISTRATOR), OrganisationRole.ADMINISTRATOR);
    assertThatThrownBy(() -> corrections.all(space)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> corrections.propose(space, Kind.ERROR, null, null, WHY))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> corrections.confirm(space, proposed.getId()))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> corrections.refuse(space, proposed.getId()))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void forgetsWhoProposedItWhenThatPersonIsErased() throws Exception {
    corrections.propose(space, Kind.ERROR, null, null, WHY);
    assertThat(personal.export(first).values()).hasSize(1);
    scene.committed(() -> personal.erase(first));
    assertThat(personal.export(first)).isEmpty();
    assertThat(corrections.all(space)).hasSize(1);
  }

  private BudgetProject only(ProjectState state) {
    List<BudgetProject> found = projects.in(space, Set.of(state));
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private Report report() {
    return results.of(spaces.facts(space, actor.get())).orElseThrow();
  }
}
