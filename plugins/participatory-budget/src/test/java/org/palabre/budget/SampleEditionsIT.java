package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.CurrentActor;
import org.palabre.budget.application.edition.Editions;
import org.palabre.budget.application.edition.Editions.Standing;
import org.palabre.budget.demo.SampleEditions;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.organisation.Organisations;
import org.palabre.people.Accounts;
import org.palabre.people.SamplePerson;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.testkit.PluginDeployment;

/**
 * The demonstration has Avignon's edition of 2018 and one whose rules put the vote around today.
 */
@ExtendWith(ArquillianExtension.class)
class SampleEditionsIT {

  @Inject private BudgetScene scene;
  @Inject private SampleEditions samples;
  @Inject private Editions editions;
  @Inject private ProjectRepository projects;
  @Inject private Organisations organisations;
  @Inject private Spaces spaces;
  @Inject private Accounts accounts;
  @Inject private CurrentActor actor;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(SampleEditionsIT.class);
  }

  @Test
  void areMadeByWhoFacilitates() {
    for (SamplePerson one : SamplePerson.values()) {
      scene.somebody(one.email(), one.role());
    }
    UUID facilitator = accounts.find(SamplePerson.FACILITATOR.email()).orElseThrow().getPersonId();
    scene.as(facilitator, OrganisationRole.FACILITATOR);

    samples.create();

    List<BudgetProject> past = projects(space("Budget participatif d’Avignon 2018"));
    assertThat(past).hasSize(46);
    assertThat(
            past.stream()
                .filter(one -> one.getState() == ProjectState.WON)
                .map(BudgetProject::cost)
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("607000");
    Space running = space("Budget participatif d’Avignon");
    Standing standing = editions.standing(spaces.facts(running.getId(), actor.get()));
    assertThat(standing.faults()).isEmpty();
    assertThat(standing.phase()).isEqualTo(Phase.VOTE);
    BudgetRules.Dates dates = standing.rules().orElseThrow().dates();
    assertThat(dates.voteOpen()).isBefore(organisations.today());
    assertThat(dates.voteClose()).isAfter(organisations.today().plusDays(14));
    List<BudgetProject> offered = projects(running);
    assertThat(offered).hasSize(20).allMatch(one -> one.getState() == ProjectState.ACCEPTED);
    assertThat(offered).allMatch(one -> one.cost().isPresent());
    for (Area area : standing.areas()) {
      assertThat(offered).anyMatch(one -> one.area().equals(Optional.of(area.getId())));
    }
    assertThat(offered).anyMatch(one -> one.area().isEmpty());
  }

  private Space space(String name) {
    return spaces.readable(ParticipatoryBudget.EDITION.id(), actor.get()).stream()
        .filter(one -> one.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<BudgetProject> projects(Space space) {
    return projects.in(space.getId(), EnumSet.allOf(ProjectState.class));
  }
}
