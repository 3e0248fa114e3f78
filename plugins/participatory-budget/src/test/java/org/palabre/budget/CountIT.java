package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.budget.CountScene.ballots;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.budget.CountScene.Proposed;
import org.palabre.budget.FollowScene.Concerned;
import org.palabre.budget.application.count.Counting;
import org.palabre.budget.application.count.Results;
import org.palabre.budget.application.count.Results.Part;
import org.palabre.budget.application.count.Results.Report;
import org.palabre.budget.domain.count.ChannelCount;
import org.palabre.budget.domain.count.CountRepository;
import org.palabre.budget.domain.count.EditionCount;
import org.palabre.budget.domain.count.PartCount;
import org.palabre.budget.domain.count.ProjectResult;
import org.palabre.budget.domain.count.SmallGroups.Group;
import org.palabre.budget.domain.count.Turnout;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.input.Refusal;
import org.palabre.journal.Journal;
import org.palabre.journal.JournalEntry;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.testkit.PluginDeployment;

/** Ballots become results once the box is open, and nobody reads them before they are published. */
@ExtendWith(ArquillianExtension.class)
class CountIT {

  @Inject private BudgetScene scene;
  @Inject private CountScene votes;
  @Inject private FollowScene follows;
  @Inject private CountedPaper paper;
  @Inject private Counting counting;
  @Inject private Results results;
  @Inject private CountRepository counts;
  @Inject private ProjectRepository projects;
  @Inject private Journal journal;
  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(CountIT.class);
  }

  @Test
  void countsOnceTheBoxIsOpenAndShowsItToNobodyBeforeItIsPublished() throws Exception {
    UUID officer = officer();
    Edition edition = city(officer);
    assertThatThrownBy(() -> counting.count(edition.getSpaceId())).isInstanceOf(Refusal.class);
    votes.unseal(edition, ballots(12, ":1=1,2=1", 8, ":3=1", 3, ""));
    counting.count(edition.getSpaceId());
    assertThat(report(edition)).isPresent();
    assertThat(journal.of(edition.getSpaceId()))
        .filteredOn(act -> act.kind().equals("budget.counted"))
        .singleElement()
        .satisfies(
            act ->
                assertThat(act.factsByName())
                    .as("everybody reads the journal at once")
                    .containsOnlyKeys("adoption", "recount-sha256", "seed"));
    scene.asVisitor();
    assertThat(report(edition)).isEmpty();
    assertThat(results.file(facts(edition), "")).isEmpty();
    scene.as(officer, OrganisationRole.PARTICIPATION_OFFICER);
    counting.publish(edition.getSpaceId());
    scene.asVisitor();
    Report report = report(edition).orElseThrow();
    assertThat(winners(report.parts().get(0)))
        .as("level, the cheaper first")
        .containsExactly("2", "1");
    EditionCount.Figures figures = report.count().orElseThrow().figures();
    assertThat(figures.ballots()).isEqualTo(23);
    assertThat(figures.blank()).isEqualTo(3);
    assertThat(figures.isBalanced()).isTrue();
    assertThat(
            projects.in(edition.getSpaceId(), Set.of(ProjectState.WON)).stream()
                .map(BudgetProject::getNumber))
        .containsExactly(1, 2);
    assertThat(projects.in(edition.getSpaceId(), Set.of(ProjectState.LOST))).hasSize(1);
  }

  @Test
  void theFileGivesTheWinnersAndItsHashIsInTheJournal() throws Exception {
    Edition edition = city(officer());
    votes.unseal(edition, ballots(6, ":1=1,3=1", 5, ":2=1"));
    counting.count(edition.getSpaceId());
    counting.publish(edition.getSpaceId());
    scene.asVisitor();
    Part part = report(edition).orElseThrow().parts().get(0);
    var file = results.file(facts(edition), "").orElseThrow();
    assertThat(PartCount.winners(file.read())).isEqualTo(winners(part));
    assertThat(file.sha256()).isEqualTo(part.counted().getSha256());
    List<JournalEntry> acts = journal.of(edition.getSpaceId());
    assertThat(acts)
        .extracting(JournalEntry::kind)
        .containsSubsequence("budget.counted", "budget.published");
    assertThat(acts.get(acts.size() - 1).factsByName())
        .containsEntry("recount-sha256", file.sha256())
        .containsEntry("winners", String.join(" ", winners(part)));
    assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).doesNotContain("Famille");
  }

  @Test
  void tellsAuthorsAndFollowersWhatBecameOfTheirProjectOnceItIsPublic() throws Exception {
    Edition edition = city(officer());
    UUID space = edition.getSpaceId();
    BudgetProject winner = accepted(edition, 2);
    BudgetProject loser = accepted(edition, 3);
    Concerned happy = follows.concerned(winner);
    Concerned sad = follows.concerned(loser);
    long asked = follows.mails(happy);
    votes.unseal(edition, ballots(6, ":1=1", 5, ":2=1", 1, ":3=1"));
    counting.count(space);
    assertThat(follows.unread(happy, winner)).as("before it is public").isZero();
    assertThat(follows.mails(happy)).isEqualTo(asked);
    counting.publish(space);
    assertThat(projects.find(space, loser.getId()).orElseThrow().getState())
        .isEqualTo(ProjectState.LOST);
    assertThat(follows.unread(happy, winner)).isEqualTo(1);
    assertThat(follows.unread(sad, loser)).isEqualTo(1);
    assertThat(follows.mails(happy)).isEqualTo(asked + 1);
    assertThat(follows.mails(sad)).isEqualTo(asked + 1);
  }

  /** 23 people and 23 ballots: one of a screen is gone, and somebody voted twice on paper. */
  @Test
  void seesAnErrorOfOneChannelThatAnotherOneMakesGood() throws Exception {
    Edition edition = city(officer());
    UUID space = edition.getSpaceId();
    votes.unseal(edition, ballots(12, ":1=1,2=1", 8, ":3=1", 3, ""));
    counting.count(space);
    assertThat(counts.of(space).orElseThrow().figures().channels())
        .hasValueSatisfying(
            found -> {
              assertThat(found.online()).isEqualTo(new ChannelCount(13, 13, 0));
              assertThat(found.paper()).isEqualTo(new ChannelCount(10, 10, 0));
            });
    paper.hold(space, 11, 0);
    counting.count(space);
    EditionCount.Figures figures = counts.of(space).orElseThrow().figures();
    assertThat(figures.voters()).isEqualTo(figures.ballots() + figures.invalid());
    assertThat(figures.isBalanced()).isFalse();
    EditionCount.Channels found = figures.channels().orElseThrow();
    assertThat(found.online().difference()).isEqualTo(-1);
    assertThat(found.paper().difference()).isEqualTo(1);
  }

  private BudgetProject accepted(Edition edition, int number) {
    return projects.in(edition.getSpaceId(), Set.of(ProjectState.ACCEPTED)).stream()
        .filter(one -> one.getNumber() == number)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void countsAgainUntilItIsPublishedAndNeverAfter() throws Exception {
    Edition edition = city(officer());
    votes.unseal(edition, ballots(2, ":1=1"));
    UUID space = edition.getSpaceId();
    assertThatThrownBy(() -> counting.publish(space))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("budget.count.none"));
    counting.count(space);
    counting.count(space);
    assertThat(report(edition).orElseThrow().parts()).hasSize(1);
    counting.publish(space);
    assertThatThrownBy(() -> counting.count(space)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> counting.publish(space)).isInstanceOf(Refusal.class);
  }

  @Test
  void onlyWhoRunsTheEditionCounts() throws Exception {
    Edition edition = city(officer());
    votes.unseal(edition, ballots(1, ":1=1"));
    scene.as(scene.somebody(OrganisationRole.ADMINISTRATOR), OrganisationRole.ADMINISTRATOR);
    assertThatThrownBy(() -> counting.count(edition.getSpaceId())).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> counting.publish(edition.getSpaceId()))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void eachAreaSpendsItsOwnAndSmallOnesAreMergedInTheFigures() throws Exception {
    UUID officer = officer();
    Edition edition =
        votes.voted(
            officer,
            Scope.BOTH,
            "300000",
            List.of("Nord", "Sud", "Est"),
            Map.of(),
            List.of(
                new Proposed("Halle", "150000", ""),
                new Proposed("Mare", "50000", "nord"),
                new Proposed("Banc", "40000", "sud"),
                new Proposed("Four", "40000", "est")));
    votes.unseal(edition, ballots(14, ":1=1;nord:2=1", 4, ":1=1;sud:3=1", 3, "est:4=1", 2, ""));
    counting.count(edition.getSpaceId());
    counting.publish(edition.getSpaceId());
    scene.asVisitor();
    Report report = report(edition).orElseThrow();
    assertThat(report.parts())
        .extracting(one -> one.counted().getBallots())
        .containsExactly(23, 14, 4, 3);
    List<Turnout> areas =
        report.turnout().stream().filter(one -> one.getKind() == Turnout.Kind.AREA).toList();
    assertThat(areas).hasSize(1);
    assertThat(areas.get(0).getVoted()).isEqualTo(21);
    assertThat(report.turnout()).allMatch(one -> one.getVoted() >= 10);
    assertThat(report.parts()).extracting(Part::few).containsExactly(false, false, true, true);
    assertThat(results.file(facts(edition), "nord")).isPresent();
    assertThat(results.file(facts(edition), "sud")).isEmpty();
    assertThat(results.files(facts(edition))).containsOnlyKeys("", "nord");
    scene.as(officer, OrganisationRole.PARTICIPATION_OFFICER);
    assertThat(results.file(facts(edition), "sud")).isPresent();
  }

  /** 17 ballots less 14 less 1 would be the two of the area of which nothing is told. */
  @Test
  void tellsNoBlankBallotsWhereTheyGiveTheNumberOfASmallArea() throws Exception {
    Edition edition =
        votes.voted(
            officer(),
            Scope.AREAS,
            "300000",
            List.of("Nord", "Sud"),
            Map.of(),
            List.of(new Proposed("Mare", "50000", "nord"), new Proposed("Banc", "40000", "sud")));
    votes.unseal(edition, ballots(14, "nord:1=1", 2, "sud:2=1", 1, ""));
    counting.count(edition.getSpaceId());
    counting.publish(edition.getSpaceId());
    scene.asVisitor();
    assertThat(report(edition).orElseThrow().isBlankTold()).isFalse();
    List<JournalEntry> acts = journal.of(edition.getSpaceId());
    assertThat(acts.get(acts.size() - 1).factsByName())
        .containsKey("ballots")
        .doesNotContainKey("blank");
  }

  @Test
  void keepsTheNamesOfAsManyPlacesAsWereMerged() throws Exception {
    Edition edition = city(officer());
    List<String> names =
        IntStream.range(0, 300).mapToObj(i -> "Bureau de vote " + i + "x".repeat(80)).toList();
    scene.committed(
        () ->
            counts.add(
                new Turnout(edition.getSpaceId(), Turnout.Kind.PLACE, 0, new Group(names, 12))));
    assertThat(counts.turnout(edition.getSpaceId()))
        .singleElement()
        .satisfies(one -> assertThat(one.labels()).isEqualTo(names));
  }

  private Edition city(UUID officer) throws Exception {
    return votes.voted(
        officer,
        Scope.CITY,
        "100000",
        List.of(),
        Map.of(),
        List.of(
            new Proposed("Un jardin ; \"partagé\"", "60000.50", ""),
            new Proposed("Une fontaine", "30000", ""),
            new Proposed("Des bancs", "30000", "")));
  }

  private UUID officer() {
    return scene.somebody(OrganisationRole.PARTICIPATION_OFFICER);
  }

  private Optional<Report> report(Edition edition) {
    return results.of(facts(edition));
  }

  private SpaceFacts facts(Edition edition) {
    return spaces.facts(edition.getSpaceId(), actor.get());
  }

  private static List<String> winners(Part part) {
    return part.results().stream()
        .filter(ProjectResult::isWon)
        .sorted(java.util.Comparator.comparingInt(ProjectResult::getPlace))
        .map(ProjectResult::getCode)
        .toList();
  }
}
