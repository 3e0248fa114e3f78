package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.commitment.Addressee;
import org.palabre.commitment.Answer;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.Commitment.State;
import org.palabre.commitment.CommitmentWork;
import org.palabre.commitment.Commitments;
import org.palabre.commitment.Reopening;
import org.palabre.commitment.Reply;
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

  /** Where the sample organisation is: late in the evening it is tomorrow there. */
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

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

  @Test
  void keepsAnAnswerNotedLateInItsPlaceAndMovesNothing() {
    UUID table = table();
    Commitment asked = ask(table);
    LocalDate due = TODAY.plusDays(30);
    record(table, asked, new Reply("", TODAY.minusDays(5), State.PROMISED, due));
    record(table, asked, new Reply("Non.", TODAY.minusDays(9), State.REFUSED, null));

    Commitment promised = find(table, asked);
    assertThat(promised.getState()).isEqualTo(State.PROMISED);
    assertThat(promised.getDueOn()).isEqualTo(due);
    assertThat(promised.getEndedOn()).isNull();
    assertThat(commitments.answers(List.of(promised)).get(asked.getId()))
        .extracting(Answer::getMovesTo)
        .containsExactly(State.REFUSED, State.PROMISED);

    record(table, asked, new Reply("", TODAY.minusDays(2), State.KEPT, null));
    record(table, asked, new Reply("", TODAY.minusDays(7), State.PROMISED, due));
    assertThat(find(table, asked).getState()).isEqualTo(State.KEPT);
    assertThat(find(table, asked).getPromisedOn()).isEqualTo(TODAY.minusDays(5));
  }

  @Test
  void opensAgainWhatWasNotedAsKeptByMistake() {
    UUID table = table();
    Commitment asked = ask(table);
    LocalDate due = TODAY.plusDays(30);
    Reopening mistake = new Reopening("C’était un autre banc.", TODAY, null);
    UUID key = UUID.randomUUID();
    refused("answer.reopen.open", () -> work.reopen(table, asked.getId(), mistake, key));
    record(table, asked, new Reply("", TODAY.minusDays(5), State.PROMISED, due));
    record(table, asked, new Reply("", TODAY.minusDays(2), State.KEPT, null));
    refused("answer.reopen.reason", () -> new Reopening(" ", TODAY, null));
    refused(
        "answer.reopen.beforeEnd",
        () ->
            work.reopen(
                table, asked.getId(), new Reopening("Non.", TODAY.minusDays(3), null), key));

    work.reopen(table, asked.getId(), mistake, key);
    work.reopen(table, asked.getId(), mistake, key);

    Commitment open = find(table, asked);
    assertThat(open.getState()).isEqualTo(State.PROMISED);
    assertThat(open.getDueOn()).isEqualTo(due);
    assertThat(open.getEndedOn()).isNull();
    Answer last = commitments.answers(List.of(open)).get(asked.getId()).get(2);
    assertThat(last.isReopening()).isTrue();
    assertThat(last.getInNameOf()).isEqualTo(spaces.find(table).orElseThrow().getName());

    Commitment never = ask(table);
    record(table, never, new Reply("Non.", TODAY.minusDays(2), State.REFUSED, null));
    work.reopen(table, never.getId(), mistake, UUID.randomUUID());
    assertThat(find(table, never).getState()).isEqualTo(State.REQUESTED);
    scene.as(scene.somebody(), OrganisationRole.DEPARTMENT_AGENT);
    assertThatThrownBy(() -> work.reopen(table, asked.getId(), mistake, UUID.randomUUID()))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void isWrittenOtherwiseOnlyWhileNobodyOutsideSawOrAnsweredIt() {
    UUID table = table();
    Commitment untouched = ask(table);
    Commitment answered = ask(table);
    record(table, answered, new Reply("Oui.", TODAY, null, null));
    UUID official = scene.somebody(OrganisationRole.ELECTED_OFFICIAL);
    Commitment shown = ask(table, new Addressee(null, official, "Une élue"));
    work.disclose(table, shown.getId(), List.of());
    List<Commitment> all = List.of(untouched, answered, shown);

    assertThat(commitments.unsettled(facts(table), all)).containsExactly(untouched.getId());
    refused(
        "commitment.settled",
        () -> work.rewrite(table, shown.getId(), find(table, shown).getVersion(), asked()));

    work.takeBack(table, shown.getId());
    assertThat(commitments.unsettled(facts(table), all))
        .containsExactlyInAnyOrder(untouched.getId(), shown.getId());
  }

  @Test
  void takesBackOnlyTheStatementsThatAreNamed() {
    UUID table = table();
    UUID official = scene.somebody(OrganisationRole.ELECTED_OFFICIAL);
    Commitment asked = ask(table, new Addressee(null, official, "Une élue"));
    UUID first = said(table, "Un banc");
    UUID second = said(table, "Deux bancs");
    work.disclose(table, asked.getId(), List.of(first, second));

    work.disclose(table, asked.getId(), List.of());
    assertThat(shown(table, asked)).containsExactlyInAnyOrder(first, second);

    work.disclose(table, asked.getId(), List.of(second), List.of(first));
    assertThat(shown(table, asked)).containsExactly(second);
    work.disclose(table, asked.getId(), List.of(first));
    assertThat(shown(table, asked)).containsExactlyInAnyOrder(first, second);

    List<UUID> many =
        IntStream.range(0, 49).mapToObj(i -> said(table, "Encore un banc " + i)).toList();
    refused("disclose.tooMany", () -> work.disclose(table, asked.getId(), many));
    work.disclose(table, asked.getId(), many, List.of(first));
    assertThat(shown(table, asked)).hasSize(50);
  }

  private List<UUID> shown(UUID table, Commitment asked) {
    return commitments.disclosures(facts(table), asked).stream()
        .filter(one -> one.getRevokedAt() == null)
        .flatMap(one -> one.getStatementId().stream())
        .toList();
  }

  private Commitment ask(UUID table) {
    return ask(table, new Addressee(null, null, "Le bailleur"));
  }

  private Commitment ask(UUID table, Addressee of) {
    UUID theme = grouping.create(table, ThemeDescription.named("Thème " + Scene.tag())).getId();
    Request request = new Request("Poser un banc.", of, TODAY.minusDays(30), null, Audience.SPACE);
    return work.request(table, null, theme, request, UUID.randomUUID());
  }

  private void record(UUID table, Commitment asked, Reply reply) {
    work.record(table, asked.getId(), reply, UUID.randomUUID());
  }

  private Commitment find(UUID table, Commitment asked) {
    return commitments.find(facts(table), asked.getId()).orElseThrow();
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
