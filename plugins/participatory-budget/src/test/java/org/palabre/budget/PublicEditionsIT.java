package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.budget.CountScene.ballots;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.budget.CountScene.Proposed;
import org.palabre.budget.application.count.Corrections;
import org.palabre.budget.application.count.Counting;
import org.palabre.budget.application.count.PublicEditions;
import org.palabre.budget.application.count.PublicEditions.PublicEdition;
import org.palabre.budget.application.count.PublicEditions.PublicPart;
import org.palabre.budget.application.count.Results;
import org.palabre.budget.domain.count.Correction;
import org.palabre.budget.domain.count.Correction.Kind;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.space.Description;
import org.palabre.space.SpaceSettings;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.testkit.PluginDeployment;

/** The list of the API: public editions, winners once they are published, nothing private. */
@ExtendWith(ArquillianExtension.class)
class PublicEditionsIT {

  @Inject private BudgetScene scene;
  @Inject private CountScene votes;
  @Inject private Counting counting;
  @Inject private PublicEditions editions;
  @Inject private Corrections corrections;
  @Inject private ProjectRepository projects;
  @Inject private SpaceSettings settings;
  @Inject private Spaces spaces;
  @Inject private Results results;
  @Inject private CurrentActor actor;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(PublicEditionsIT.class);
  }

  @Test
  void tellsWinnersOnlyOnceTheyArePublished() throws Exception {
    Edition edition = counted();
    assertThat(found(edition).orElseThrow().phase()).isEqualTo(Phase.COUNTING);
    assertThat(found(edition).orElseThrow().winners()).isEmpty();
    assertThat(found(edition).orElseThrow().parts()).isEmpty();
    counting.publish(edition.getSpaceId());
    scene.asVisitor();
    PublicEdition told = found(edition).orElseThrow();
    assertThat(told.phase()).isEqualTo(Phase.RESULTS);
    assertThat(told.winners()).containsExactly("1");
    assertThat(told.parts()).hasSize(1);
  }

  @Test
  void leavesAPrivateEditionOutEvenForItsOfficer() throws Exception {
    Edition edition = counted();
    counting.publish(edition.getSpaceId());
    var space = spaces.find(edition.getSpaceId()).orElseThrow();
    settings.describe(
        space.getId(),
        new Description(space.getName(), space.getSummary(), null, Visibility.PUBLIC),
        new Description(space.getName(), space.getSummary(), null, Visibility.PRIVATE));
    assertThat(found(edition)).isEmpty();
    scene.asVisitor();
    assertThat(found(edition)).isEmpty();
    SpaceFacts seen = spaces.facts(space.getId(), actor.get());
    assertThatThrownBy(() -> results.of(seen)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> results.file(seen, "")).isInstanceOf(AccessDenied.class);
  }

  @Test
  void tellsCorrectionsBesideTheFirstWinnersAndNoFileOfFewBallots() throws Exception {
    Edition edition = counted();
    UUID space = edition.getSpaceId();
    counting.publish(space);
    String mail = BudgetScene.tag() + "@essai.example";
    UUID second = scene.somebody(mail);
    scene.join(space, mail, ParticipatoryBudget.OFFICER);
    Correction made =
        corrections.propose(
            space, Kind.WITHDRAWN_WINNER, project(space, 1), project(space, 2), "Terrain vendu.");
    assertThat(found(edition).orElseThrow().corrections()).isEmpty();
    scene.as(second);
    corrections.confirm(space, made.getId());
    PublicEdition told = found(edition).orElseThrow();
    assertThat(told.winners()).containsExactly("1");
    assertThat(told.parts()).extracting(PublicPart::few).containsExactly(true);
    assertThat(told.corrections())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.withdrawn()).hasValue("1");
              assertThat(one.replacement()).hasValue("2");
            });
  }

  private UUID project(UUID space, int number) {
    return projects.in(space, EnumSet.allOf(ProjectState.class)).stream()
        .filter(one -> one.getNumber() == number)
        .findFirst()
        .orElseThrow()
        .getId();
  }

  private Edition counted() throws Exception {
    UUID officer = scene.somebody(OrganisationRole.PARTICIPATION_OFFICER);
    Edition edition =
        votes.voted(
            officer,
            Scope.CITY,
            "100000",
            List.of(),
            Map.of(),
            List.of(new Proposed("Halle", "90000", ""), new Proposed("Mare", "80000", "")));
    votes.unseal(edition, ballots(3, ":1=1", 2, ":2=1"));
    counting.count(edition.getSpaceId());
    return edition;
  }

  private Optional<PublicEdition> found(Edition edition) {
    return editions.all().stream()
        .filter(one -> one.space().getId().equals(edition.getSpaceId()))
        .findFirst();
  }
}
