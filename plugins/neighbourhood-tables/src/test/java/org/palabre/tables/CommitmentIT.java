package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.commitment.Addressee;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.CommitmentWork;
import org.palabre.commitment.Commitments;
import org.palabre.commitment.Request;
import org.palabre.input.Refusal;
import org.palabre.project.Project;
import org.palabre.project.ProjectDescription;
import org.palabre.project.ProjectWork;
import org.palabre.project.Projects;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.Statements;
import org.palabre.testkit.PluginDeployment;
import org.palabre.theme.Grouping;
import org.palabre.theme.Picked;
import org.palabre.theme.Theme;
import org.palabre.theme.ThemeDescription;

/** What is asked, promised, put right: the corners of a commitment's life. */
@ExtendWith(ArquillianExtension.class)
class CommitmentIT {

  private static final LocalDate TODAY = LocalDate.now();

  @Inject private Scene scene;
  @Inject private CurrentActor actor;
  @Inject private Spaces spaces;
  @Inject private Statements statements;
  @Inject private Grouping grouping;
  @Inject private Projects projects;
  @Inject private ProjectWork projectWork;
  @Inject private Commitments commitments;
  @Inject private CommitmentWork work;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(CommitmentIT.class);
  }

  @Test
  void asksOpensAndAddsOnceForEachForm() {
    UUID table = table();
    Theme theme = theme(table, said(table, "Un banc"));
    ProjectDescription description =
        new ProjectDescription("Des bancs", "", "", Audience.SPACE, null);
    UUID key = UUID.randomUUID();
    Project project = projectWork.open(table, description, List.of(theme.getId()), key);
    assertThat(projectWork.open(table, description, List.of(theme.getId()), key).getId())
        .isEqualTo(project.getId());
    assertThat(projects.ofThemes(facts(table), Set.of(theme.getId()))).hasSize(1);

    projectWork.addStep(table, project.getId(), "Mesurer", null, key);
    projectWork.addStep(table, project.getId(), "Mesurer", null, key);
    projectWork.addStep(table, project.getId(), "Mesurer", null, UUID.randomUUID());
    assertThat(projects.steps(project)).hasSize(2);

    Commitment asked = work.request(table, project.getId(), null, asked(), key);
    assertThat(work.request(table, project.getId(), null, asked(), key).getId())
        .isEqualTo(asked.getId());
    UUID other = scene.table(actor.person(), Visibility.PUBLIC);
    Theme elsewhere = theme(other, said(other, "Un banc"));
    assertThat(work.request(other, null, elsewhere.getId(), asked(), key).getId())
        .as("a key of another space is nothing here")
        .isNotEqualTo(asked.getId());
    assertThat(commitments.of(facts(table), List.of(project.getId()), List.of())).hasSize(1);
  }

  @Test
  void asksOnceWhenTheFormIsSentTwiceAtTheSameTime() throws Exception {
    UUID table = table();
    UUID lead = actor.person();
    UUID theme = theme(table, said(table, "Un banc")).getId();
    UUID key = UUID.randomUUID();
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Callable<UUID> ask =
        () ->
            scene.elsewhere(
                () -> {
                  scene.as(lead, OrganisationRole.FACILITATOR);
                  start.await();
                  return work.request(table, null, theme, asked(), key).getId();
                });
    List<Future<UUID>> ends = new ArrayList<>(List.of(pool.submit(ask), pool.submit(ask)));
    pool.shutdown();

    assertThat(ends.get(0).get()).isEqualTo(ends.get(1).get());
  }

  private UUID table() {
    return scene.table(scene.somebody(OrganisationRole.FACILITATOR), Visibility.PUBLIC);
  }

  private UUID said(UUID table, String words) {
    return statements.takeDown(table, Scene.told(words), UUID.randomUUID()).getId();
  }

  private Theme theme(UUID table, UUID... said) {
    return grouping.create(table, ThemeDescription.named("Bancs"), Picked.these(List.of(said)));
  }

  private static Request asked() {
    return new Request(
        "Poser un banc.",
        new Addressee(null, null, "Le bailleur"),
        TODAY.minusDays(30),
        null,
        Audience.SPACE);
  }

  private SpaceFacts facts(UUID table) {
    return spaces.facts(table, actor.get());
  }

  private static void refused(String key, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
