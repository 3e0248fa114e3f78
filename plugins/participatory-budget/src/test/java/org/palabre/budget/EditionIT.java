package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.budget.application.edition.EditionSetup;
import org.palabre.budget.application.edition.EditionSetup.Start;
import org.palabre.budget.application.edition.Editions;
import org.palabre.budget.application.edition.Editions.Standing;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.edition.RuleName;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.input.Refusal;
import org.palabre.organisation.Organisations;
import org.palabre.space.Spaces;
import org.palabre.spi.NamedValue.Amount;
import org.palabre.spi.NamedValue.Day;
import org.palabre.spi.OrganisationRole;
import org.palabre.testkit.PluginDeployment;

/** An edition begins with rules, which bind once they are adopted, and not before. */
@ExtendWith(ArquillianExtension.class)
class EditionIT {

  @Inject private BudgetScene scene;
  @Inject private Rulebook rulebook;
  @Inject private VoteScene votes;
  @Inject private EditionSetup setup;
  @Inject private Editions editions;
  @Inject private EditionRepository repository;
  @Inject private Organisations organisations;
  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(EditionIT.class);
  }

  @Test
  void bindsOnceItsRulesAreAdopted() throws Exception {
    UUID officer = scene.somebody(OrganisationRole.PARTICIPATION_OFFICER);
    Edition edition = scene.edition(officer, Scope.BOTH, "300000", "Nord", "Île d’Or");
    assertThat(standing(edition).rules()).isEmpty();
    LocalDate today = organisations.today();
    scene.adopt(
        edition,
        Map.of(
            RuleName.IDEAS_OPEN, new Day(today),
            RuleName.IDEAS_CLOSE, new Day(today)));
    Standing standing = standing(edition);
    assertThat(standing.faults()).isEmpty();
    assertThat(standing.phase()).isEqualTo(Phase.IDEAS);
    assertThat(standing.rules().orElseThrow().money().areas()).containsOnlyKeys("nord", "ile-d-or");
  }

  @Test
  void saysWhatKeepsAdoptedRulesFromBinding() throws Exception {
    UUID officer = scene.somebody(OrganisationRole.PARTICIPATION_OFFICER);
    Edition edition = scene.edition(officer, Scope.AREAS, "300000", "Nord", "Sud");
    scene.adopt(edition, Map.of(RuleName.AREA_ENVELOPE + "nord", new Amount(BigDecimal.ONE)));
    assertThat(standing(edition).rules()).isEmpty();
    assertThat(standing(edition).faults()).hasSize(1);
    assertThat(standing(edition).phase()).isEqualTo(Phase.PREPARING);
  }

  @Test
  void aFaultyAmendmentStopsNoEditionThatRuns() throws Exception {
    UUID officer = scene.somebody(OrganisationRole.PARTICIPATION_OFFICER);
    Edition edition = scene.edition(officer, Scope.AREAS, "300000", "Nord", "Sud");
    LocalDate today = organisations.today();
    scene.adopt(
        edition, Map.of(RuleName.IDEAS_OPEN, new Day(today), RuleName.IDEAS_CLOSE, new Day(today)));
    scene.adopt(edition, Map.of(RuleName.AREA_ENVELOPE + "nord", new Amount(BigDecimal.ONE)));
    Standing standing = standing(edition);
    assertThat(standing.faults()).as("whoever runs it reads why").hasSize(1);
    assertThat(standing.rules().orElseThrow().adoption()).isEqualTo(1);
    assertThat(standing.phase()).isEqualTo(Phase.IDEAS);
    assertThat(rulebook.phase(repository.of(edition.getSpaceId()).orElseThrow()))
        .isEqualTo(Phase.IDEAS);
  }

  @Test
  void isMadeOnceHoweverOftenItIsSent() throws Exception {
    UUID officer = scene.somebody(OrganisationRole.PARTICIPATION_OFFICER);
    UUID space = scene.space(officer);
    Start start = new Start(BigDecimal.TEN, Scope.CITY, List.of());
    UUID key = UUID.randomUUID();
    setup.begin(space, start, "fr", key);
    setup.begin(space, start, "fr", key);
    setup.begin(space, start, "fr", UUID.randomUUID());
    assertThat(repository.of(space)).isPresent();
    assertThat(texts(space)).as("a second form writes no second text").isEqualTo(1);
  }

  @Test
  void twoWhoBeginAtOnceMakeOneEditionWithOneText() throws Exception {
    UUID officer = scene.somebody(OrganisationRole.PARTICIPATION_OFFICER);
    for (int round = 0; round < 5; round++) {
      UUID space = scene.space(officer);
      Start start = new Start(BigDecimal.TEN, Scope.AREAS, List.of("Nord", "Sud"));
      Callable<UUID> begin =
          () ->
              scene.elsewhere(
                  () -> {
                    scene.as(officer, OrganisationRole.PARTICIPATION_OFFICER);
                    return setup.begin(space, start, "fr", UUID.randomUUID()).rules().orElseThrow();
                  });
      assertThat(new HashSet<>(votes.atOnce(List.of(begin, begin, begin)))).hasSize(1);
      assertThat(texts(space)).isEqualTo(1);
      assertThat(repository.areas(space)).hasSize(2);
    }
  }

  @Test
  void namesTheFieldThatCannotBeTaken() {
    UUID officer = scene.somebody(OrganisationRole.PARTICIPATION_OFFICER);
    UUID space = scene.space(officer);
    refused(space, new Start(BigDecimal.ZERO, Scope.CITY, List.of()), "envelope");
    refused(space, new Start(new BigDecimal("1e12"), Scope.CITY, List.of()), "envelope");
    refused(space, new Start(BigDecimal.TEN, null, List.of()), "scope");
    refused(space, new Start(BigDecimal.TEN, Scope.AREAS, List.of("Nord")), "areas");
    refused(space, new Start(BigDecimal.TEN, Scope.AREAS, List.of("Nord", "nord ")), "areas");
    refused(space, new Start(BigDecimal.TEN, Scope.CITY, List.of("Nord", "Sud")), "areas");
    setup.begin(
        space, new Start(BigDecimal.TEN, Scope.CITY, List.of("", " ")), "fr", UUID.randomUUID());
    assertThat(repository.areas(space)).isEmpty();
  }

  @Test
  void isBegunByWhoRunsItAlone() {
    UUID space = scene.space(scene.somebody(OrganisationRole.PARTICIPATION_OFFICER));
    Start start = new Start(BigDecimal.TEN, Scope.CITY, List.of());
    scene.as(scene.somebody(OrganisationRole.ADMINISTRATOR), OrganisationRole.ADMINISTRATOR);
    assertThatThrownBy(() -> setup.begin(space, start, "fr", UUID.randomUUID()))
        .isInstanceOf(AccessDenied.class);
    scene.asVisitor();
    assertThatThrownBy(() -> setup.begin(space, start, "fr", UUID.randomUUID()))
        .isInstanceOf(AccessDenied.class);
  }

  private void refused(UUID space, Start start, String field) {
    assertThatThrownBy(() -> setup.begin(space, start, "fr", UUID.randomUUID()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  private long texts(UUID space) throws Exception {
    return votes.number("SELECT COUNT(*) FROM space_text WHERE space_id = ?", space);
  }

  private Standing standing(Edition edition) {
    return editions.standing(spaces.facts(edition.getSpaceId(), actor.get()));
  }
}
