package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.budget.application.count.Replay;
import org.palabre.budget.domain.count.PastElection.Outcomes;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.count.FaultyInput;
import org.palabre.input.Refusal;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.testkit.PluginDeployment;

/** Past elections are replayed under rules nobody adopted yet. */
@ExtendWith(ArquillianExtension.class)
class ReplayIT {

  private static final String PAST =
      """
      META
      key;value
      budget;100
      vote_type;approval
      rule;equalshares
      PROJECTS
      project_id;cost
      1;60
      2;60
      VOTES
      voter_id;vote
      a;1
      b;1
      c;2
      """;

  @Inject private BudgetScene scene;
  @Inject private Replay replay;
  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(ReplayIT.class);
  }

  @Test
  void takesTheDraftValuesOfTheText() {
    SpaceFacts facts = edition();
    assertThat(replay.candidate(facts).orElseThrow().rules()).isPresent();
    Outcomes outcomes = replay.count(facts, PAST.getBytes(StandardCharsets.UTF_8));
    assertThat(outcomes.candidate()).hasSize(1);
    assertThat(outcomes.own()).isPresent();
    assertThat(outcomes.ballots()).isEqualTo(3);
  }

  @Test
  void takesTheAdoptedValuesWhenNobodyWorksOnTheText() throws Exception {
    UUID officer = scene.somebody(OrganisationRole.PARTICIPATION_OFFICER);
    Edition edition = scene.edition(officer, Scope.CITY, "300000");
    scene.adopt(edition, Map.of());
    SpaceFacts facts = spaces.facts(edition.getSpaceId(), actor.get());
    assertThat(replay.candidate(facts).orElseThrow().rules()).isPresent();
    assertThat(replay.count(facts, PAST.getBytes(StandardCharsets.UTF_8)).candidate()).hasSize(1);
  }

  @Test
  void refusesWhatCannotBeCounted() {
    SpaceFacts facts = edition();
    byte[] torn = PAST.replace("c;2", "c;9").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> replay.count(facts, torn)).isInstanceOf(FaultyInput.class);
    assertThatThrownBy(() -> replay.count(facts, new byte[Replay.MOST_BYTES + 1]))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> replay.count(facts, new byte[] {0, -1, 2}))
        .isInstanceOf(FaultyInput.class);
  }

  @Test
  void isForThoseWhoRunTheEdition() {
    SpaceFacts facts = edition();
    UUID other = scene.somebody(OrganisationRole.ADMINISTRATOR);
    scene.as(other, OrganisationRole.ADMINISTRATOR);
    SpaceFacts seen = spaces.facts(facts.id(), actor.get());
    assertThatThrownBy(() -> replay.count(seen, PAST.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(AccessDenied.class);
  }

  private SpaceFacts edition() {
    UUID officer = scene.somebody(OrganisationRole.PARTICIPATION_OFFICER);
    Edition edition = scene.edition(officer, Scope.CITY, "300000");
    return spaces.facts(edition.getSpaceId(), actor.get());
  }
}
