package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.budget.IdeaScene.Had;
import org.palabre.budget.IdeaScene.Run;
import org.palabre.budget.application.box.VoteOpening;
import org.palabre.budget.application.box.VoteOpening.Lack;
import org.palabre.budget.application.edition.Editions;
import org.palabre.budget.application.idea.Admissibility;
import org.palabre.budget.application.idea.IdeaWriting;
import org.palabre.budget.application.idea.Ideas;
import org.palabre.budget.application.idea.ProjectMaking;
import org.palabre.budget.application.idea.Supports;
import org.palabre.budget.application.review.Exchange;
import org.palabre.budget.application.review.Exchange.Said;
import org.palabre.budget.application.review.Projects;
import org.palabre.budget.application.review.Verdicts;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.idea.IdeaOrigin;
import org.palabre.budget.domain.idea.IdeaQuery;
import org.palabre.budget.domain.idea.IdeaState;
import org.palabre.budget.domain.idea.ReadIdea;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.budget.domain.review.Message.Side;
import org.palabre.input.Refusal;
import org.palabre.mail.Outbox;
import org.palabre.notification.Followers;
import org.palabre.notification.News;
import org.palabre.notification.Subjects;
import org.palabre.organisation.Organisations;
import org.palabre.people.EmailAddress;
import org.palabre.spi.OrganisationRole;
import org.palabre.statement.OwnWords;
import org.palabre.statement.Publication;
import org.palabre.testkit.PluginDeployment;

/** Ideas come in while the rules take them, and become projects in sight of whoever had them. */
@ExtendWith(ArquillianExtension.class)
class IdeasIT {

  @Inject private BudgetScene scene;
  @Inject private IdeaScene all;
  @Inject private IdeaWriting writing;
  @Inject private Ideas ideas;
  @Inject private Supports supports;
  @Inject private Admissibility admissibility;
  @Inject private ProjectMaking making;
  @Inject private Exchange exchange;
  @Inject private Editions editions;
  @Inject private EditionRepository repository;
  @Inject private VoteOpening opening;
  @Inject private OwnWords ownWords;
  @Inject private Publication publication;
  @Inject private News news;
  @Inject private Organisations organisations;
  @Inject private Followers followers;
  @Inject private Subjects subjects;
  @Inject private Outbox outbox;
  @Inject private Verdicts verdicts;
  @Inject private Projects projects;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(IdeasIT.class);
  }

  @Test
  void takesIdeasOnlyInTheirPhase() throws Exception {
    refused(propose(all.dated(1, 2)), "", "budget.phase.early");
    refused(propose(all.dated(-2, -1)), "", "budget.phase.late");
    Run run = all.taking();
    scene.asVisitor();
    assertThat(all.proposed(run, "Des bancs")).isNotNull();
  }

  @Test
  void saysThatNothingIsMadeAnyMoreOnceTheVoteIsOpened() throws Exception {
    Run run = all.taking();
    Had had = all.published(run, "Des bancs");
    assertThat(editions.standing(all.facts(run)).isBeingMade()).isTrue();
    scene.committed(() -> repository.forChange(run.space()).orElseThrow().open(Instant.now(), 1));
    assertThat(editions.standing(all.facts(run)).phase()).isEqualTo(Phase.IDEAS);
    assertThat(editions.standing(all.facts(run)).isBeingMade()).isFalse();
    refused(() -> admissibility.admit(run.space(), had.id(), 1), "", "budget.phase.late");
  }

  private ThrowingCallable propose(Run run) {
    scene.asVisitor();
    return () -> all.proposed(run, "Des bancs");
  }

  @Test
  void showsAnIdeaOnceItWasRead() throws Exception {
    Run run = all.taking();
    scene.asVisitor();
    Had had = all.proposed(run, "Des bancs à l’ombre");
    assertThat(ideas.find(all.facts(run), had.id())).isEmpty();
    assertThat(ideas.list(all.facts(run), IdeaQuery.ALL, 0, 10)).isEmpty();
    all.as(run);
    publication.publish(run.space(), had.id());
    scene.asVisitor();
    ReadIdea shown = ideas.find(all.facts(run), had.id()).orElseThrow();
    assertThat(shown.words().title()).isEqualTo("Des bancs à l’ombre");
    assertThat(shown.words().body()).isEqualTo("Parce qu’il fait chaud.");
  }

  @Test
  void proposesOnceHoweverOftenItIsSent() throws Exception {
    Run run = all.taking();
    scene.asVisitor();
    UUID key = UUID.randomUUID();
    UUID first = writing.propose(run.space(), IdeaScene.proposal("Des bancs"), key).getId();
    assertThat(writing.propose(run.space(), IdeaScene.proposal("Des bancs"), key).getId())
        .isEqualTo(first);
  }

  @Test
  void asksForTheAgeOfTheRules() throws Exception {
    Run run = all.taking();
    scene.asVisitor();
    var young = IdeaScene.proposal("Des bancs");
    var proposal =
        new IdeaWriting.Proposal(young.words(), young.area(), "", null, null, null, false);
    refused(
        () -> writing.propose(run.space(), proposal, UUID.randomUUID()), "age", "budget.idea.age");
  }

  @Test
  void findsIdeasLikeATitle() throws Exception {
    Run run = all.taking();
    Had bench = all.published(run, "Des bancs à l’ombre");
    all.published(run, "Une piste cyclable");
    assertThat(ideas.similar(all.facts(run), "Banc public", 5))
        .extracting(one -> one.idea().getId())
        .containsExactly(bench.id());
    assertThat(ideas.similar(all.facts(run), "Fontaine publique", 5)).as("no word of it").isEmpty();
    assertThat(looked(run, "_yclable")).as("a sign is no placeholder").isEmpty();
    assertThat(looked(run, "des%ombre")).as("neither is this one").isEmpty();
    assertThat(looked(run, "cyclable")).hasSize(1);
  }

  private List<ReadIdea> looked(Run run, String text) {
    IdeaQuery query = new IdeaQuery(Optional.empty(), "", Optional.empty(), text);
    return ideas.list(all.facts(run), query, 0, 10);
  }

  @Test
  void entersPaperIdeasOfTheirDaysOnly() throws Exception {
    Run run = all.dated(-5, -1);
    String email = BudgetScene.tag() + "@essai.example";
    UUID teller = scene.somebody(email);
    scene.join(run.space(), email, ParticipatoryBudget.TELLER);
    scene.as(teller);
    UUID said =
        writing
            .enter(
                run.space(),
                IdeaScene.proposal("Sur papier"),
                IdeaOrigin.PAPER,
                organisations.today().minusDays(2),
                UUID.randomUUID())
            .getId();
    assertThat(ownWords.mine(said)).as("it is not the teller's").isEmpty();
    refused(
        () ->
            writing.enter(
                run.space(),
                IdeaScene.proposal("Trop tard"),
                IdeaOrigin.PAPER,
                organisations.today(),
                UUID.randomUUID()),
        "received",
        "budget.idea.received");
    scene.as(scene.somebody());
    assertThatThrownBy(
            () ->
                writing.enter(
                    run.space(),
                    IdeaScene.proposal("Pas d’ici"),
                    IdeaOrigin.PAPER,
                    organisations.today().minusDays(2),
                    UUID.randomUUID()))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void countsASupportOnceForEachAccountAndDevice() throws Exception {
    Run run = all.taking();
    Had had = all.published(run, "Des bancs");
    UUID device = UUID.randomUUID();
    scene.asVisitor();
    assertThat(supports.support(run.space(), had.id(), device)).isTrue();
    assertThat(supports.support(run.space(), had.id(), device)).isFalse();
    scene.as(scene.somebody());
    assertThat(supports.support(run.space(), had.id(), null)).isTrue();
    assertThat(supports.support(run.space(), had.id(), null)).isFalse();
    assertThat(ideas.supports(List.of(had.id()))).containsEntry(had.id(), 2L);
  }

  @Test
  void showsAQuestionWithoutAnAccountOnceItWasRead() throws Exception {
    Run run = all.taking();
    Had had = all.published(run, "Des bancs");
    scene.asVisitor();
    assertThat(
            exchange.sayOfIdea(run.space(), had.id(), Optional.empty(), IdeaScene.said("", "Où ?")))
        .isFalse();
    assertThat(exchange.aboutIdea(all.facts(run), had.id())).isEmpty();
    all.as(run);
    exchange.show(run.space(), exchange.waiting(all.facts(run), 10).get(0).getId());
    assertThat(
            exchange.sayOfIdea(
                run.space(), had.id(), Optional.empty(), IdeaScene.said("", "Place Pie.")))
        .isTrue();
    assertThat(exchange.aboutIdea(all.facts(run), had.id())).hasSize(2);
  }

  @Test
  void saysAndMakesOnceHoweverOftenItIsSent() throws Exception {
    Run run = all.taking();
    Had had = all.admissible(run, "Des bancs");
    Said said = IdeaScene.said("", "Place Pie.");
    assertThat(exchange.sayOfIdea(run.space(), had.id(), Optional.empty(), said)).isTrue();
    assertThat(exchange.sayOfIdea(run.space(), had.id(), Optional.empty(), said)).isTrue();
    assertThat(exchange.aboutIdea(all.facts(run), had.id())).hasSize(1);
    UUID key = UUID.randomUUID();
    UUID made = make(run, had, key);
    assertThat(make(run, had, key)).isEqualTo(made);
    assertThat(make(run, had, UUID.randomUUID())).isNotEqualTo(made);
    assertThat(ideas.projectsOf(all.facts(run), had.id())).hasSize(2);
  }

  private UUID make(Run run, Had had, UUID key) {
    return making
        .make(run.space(), List.of(had.id()), IdeaScene.described("Des bancs"), key)
        .getId();
  }

  @Test
  void refusesAnIdeaOnlyForAReasonOfTheRules() throws Exception {
    Run run = all.taking();
    Had had = all.published(run, "Des bancs");
    refused(
        () -> admissibility.refuse(run.space(), had.id(), 1, Optional.empty(), "Non."),
        "reason",
        "budget.idea.reason");
    refused(
        () -> admissibility.refuse(run.space(), had.id(), 1, Optional.of(99), "Non."),
        "reason",
        "budget.idea.reason");
    assertThatThrownBy(() -> admissibility.refuse(run.space(), had.id(), 1, Optional.of(0), " "))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("explanation"));
    admissibility.refuse(run.space(), had.id(), 1, Optional.of(0), "C’est à la région.");
    ReadIdea refused = ideas.find(all.facts(run), had.id()).orElseThrow();
    assertThat(refused.idea().getState()).isEqualTo(IdeaState.INADMISSIBLE);
    assertThat(refused.idea().getReason()).isNotEmpty();
    refused(() -> admissibility.admit(run.space(), had.id(), 1), "", "budget.idea.overtaken");
    scene.as(scene.somebody());
    assertThatThrownBy(() -> admissibility.admit(run.space(), had.id(), 2))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void letsItsAuthorAppealOnceAndAnswers() throws Exception {
    Run run = all.taking();
    Had had = all.published(run, "Des bancs");
    Had other = all.published(run, "Des arbres");
    admissibility.refuse(run.space(), had.id(), 1, Optional.of(0), "C’est à la région.");
    scene.asVisitor();
    assertThatThrownBy(
            () -> admissibility.appeal(run.space(), had.id(), Optional.of(other.code()), "Si."))
        .isInstanceOf(AccessDenied.class);
    admissibility.appeal(run.space(), had.id(), Optional.of(had.code()), "C’est à la ville.");
    refused(
        () -> admissibility.appeal(run.space(), had.id(), Optional.of(had.code()), "Encore."),
        "",
        "budget.appeal.once");
    assertThat(ideas.find(all.facts(run), had.id()).orElseThrow().idea().publicAppeal())
        .as("nobody answered: nobody read it")
        .isEmpty();
    all.as(run);
    assertThat(opening.lacks(run.space())).contains(Lack.APPEALS);
    refused(() -> admissibility.admit(run.space(), had.id(), 3), "", "budget.idea.appealed");
    admissibility.answer(run.space(), had.id(), true, "Vous avez raison.");
    assertThat(opening.lacks(run.space())).isNotEmpty().doesNotContain(Lack.APPEALS);
    ReadIdea answered = ideas.find(all.facts(run), had.id()).orElseThrow();
    assertThat(answered.idea().getState()).isEqualTo(IdeaState.ADMISSIBLE);
    assertThat(answered.idea().publicAppeal()).isEqualTo("C’est à la ville.");
    refused(
        () -> admissibility.answer(run.space(), had.id(), false, "Non."),
        "",
        "budget.appeal.answered");
    scene.as(scene.somebody());
    assertThatThrownBy(() -> admissibility.hideAppeal(run.space(), had.id()))
        .isInstanceOf(AccessDenied.class);
    all.as(run);
    admissibility.hideAppeal(run.space(), had.id());
    ReadIdea hidden = ideas.find(all.facts(run), had.id()).orElseThrow();
    assertThat(hidden.idea().getAppeal()).isEmpty();
    assertThat(hidden.idea().getAppealAnswer()).isEqualTo("Vous avez raison.");
  }

  @Test
  void mergesAndSplitsIdeasAndTellsWhoHadThem() throws Exception {
    Run run = all.taking();
    UUID author = scene.somebody();
    scene.as(author);
    Had mine = all.proposed(run, "Des bancs à l’ombre");
    all.as(run);
    publication.publish(run.space(), mine.id());
    admissibility.admit(run.space(), mine.id(), 1);
    Had other = all.admissible(run, "Des arbres");
    Had unread = all.published(run, "Une fusée");
    refused(
        () ->
            making.make(
                run.space(),
                List.of(mine.id(), unread.id()),
                IdeaScene.described("Fusée"),
                UUID.randomUUID()),
        "",
        "budget.make.inadmissible");
    BudgetProject merged = all.project(run, "De l’ombre place Pie", mine, other);
    BudgetProject split = all.project(run, "De l’ombre au marché", mine);
    assertThat(ideas.ofProject(all.facts(run), merged)).hasSize(2);
    assertThat(ideas.projectsOf(all.facts(run), mine.id()))
        .extracting(BudgetProject::getId)
        .containsExactlyInAnyOrder(merged.getId(), split.getId());
    scene.as(author);
    assertThat(news.latest())
        .extracting(News.Item::name)
        .contains("Des bancs à l’ombre", "De l’ombre place Pie", "De l’ombre au marché");
    assertThat(news.latest())
        .extracting(News.Item::path)
        .anyMatch(path -> path.endsWith("/projects/" + merged.getId()));
    all.as(run);
    refused(() -> making.leave(run.space(), mine.id(), split.getId()), "", "budget.make.last");
    making.leave(run.space(), mine.id(), merged.getId());
    assertThat(ideas.ofProject(all.facts(run), merged)).hasSize(1);
    refused(() -> making.leave(run.space(), mine.id(), merged.getId()), "", "budget.idea.gone");
    assertThat(ideas.projectsOf(all.facts(run), mine.id()))
        .extracting(BudgetProject::getId)
        .containsExactly(split.getId());
    assertThat(ideas.projectsLeft(all.facts(run), mine.id()))
        .as("the idea still says where it was")
        .extracting(BudgetProject::getId)
        .containsExactly(merged.getId());
    making.join(run.space(), List.of(mine.id()), merged.getId());
    assertThat(ideas.ofProject(all.facts(run), merged)).hasSize(2);
    assertThat(ideas.projectsLeft(all.facts(run), mine.id())).isEmpty();
  }

  @Test
  void putsAllIdeasIntoAProjectOrNone() throws Exception {
    Run run = all.taking();
    BudgetProject project = all.project(run, "Ombre", all.admissible(run, "Des bancs"));
    Had sound = all.admissible(run, "Des arbres");
    Had unread = all.published(run, "Une fusée");
    refused(
        () -> making.join(run.space(), List.of(sound.id(), unread.id()), project.getId()),
        "",
        "budget.make.inadmissible");
    assertThat(ideas.ofProject(all.facts(run), project)).hasSize(1);
    refused(() -> making.join(run.space(), List.of(), project.getId()), "", "budget.make.none");
  }

  @Test
  void writesToAddressesOfEachDecisionAndOfTalkOnceAnHour() throws Exception {
    Run run = all.taking();
    Had had = all.published(run, "Des bancs");
    String mail = BudgetScene.tag() + "@essai.example";
    follows(run, had.id(), mail);
    long asked = outbox.countToday(mail);
    say(run, had, "Où ?");
    say(run, had, "Place Pie.");
    assertThat(outbox.countToday(mail)).as("of talk once").isEqualTo(asked + 1);
    admissibility.admit(run.space(), had.id(), 1);
    assertThat(outbox.countToday(mail)).as("of the decision as well").isEqualTo(asked + 2);
  }

  private void say(Run run, Had had, String words) {
    exchange.sayOfIdea(run.space(), had.id(), Optional.empty(), IdeaScene.said("", words));
  }

  /** An address that agreed to be written to. */
  private void follows(Run run, UUID subject, String mail) throws Exception {
    scene.asVisitor();
    followers.invite(all.facts(run), subject, new EmailAddress(mail), "fr");
    UUID token =
        entities
            .createQuery("SELECT f.token FROM Follower f WHERE f.subjectId = :subject", UUID.class)
            .setParameter("subject", subject)
            .getSingleResult();
    followers.confirm(token);
    all.as(run);
  }

  @Test
  void masksTitlesWhereNoPageSaysItInWords() throws Exception {
    Run run = all.taking();
    scene.asVisitor();
    Had had = all.proposed(run, "Un banc pour Jean Dupont");
    all.as(run);
    publication.mask(run.space(), had.id(), List.of("Jean Dupont"));
    assertThat(subjects.find(all.facts(run), had.id()).orElseThrow().name())
        .isEqualTo("Un banc pour …");
  }

  @Test
  void reachesIdeaAndProjectWhenWordsAreTakenBack() throws Exception {
    Run run = all.taking();
    Had had = all.admissible(run, "Mon secret");
    Had other = all.admissible(run, "Des arbres");
    BudgetProject project = all.project(run, "Ombre", had, other);
    scene.asVisitor();
    exchange.sayOfIdea(
        run.space(), had.id(), Optional.of(had.code()), IdeaScene.said("Zoé", "Mots d’auteur"));
    all.as(run);
    exchange.show(run.space(), exchange.waiting(all.facts(run), 10).get(0).getId());
    assertThat(exchange.aboutIdea(all.facts(run), had.id())).hasSize(1);
    scene.asVisitor();
    ownWords.withdraw(had.id(), Optional.of(had.code()));
    assertThat(ideas.list(all.facts(run), IdeaQuery.ALL, 0, 10)).hasSize(1);
    ReadIdea place = ideas.find(all.facts(run), had.id()).orElseThrow();
    assertThat(place.isWithdrawn()).isTrue();
    assertThat(place.words().title()).isEmpty();
    assertThat(exchange.aboutIdea(all.facts(run), had.id())).isEmpty();
    assertThat(ideas.ofProject(all.facts(run), project))
        .filteredOn(ReadIdea::isWithdrawn)
        .hasSize(1);
    refused(
        () -> supports.support(run.space(), had.id(), UUID.randomUUID()), "", "budget.idea.gone");
  }

  @Test
  void keepsAnAcceptedProjectWithoutWhoeverTookTheirWordsBack() throws Exception {
    Run run = all.taking();
    Had gone = all.admissible(run, "Mon secret");
    Had other = all.admissible(run, "Des arbres");
    BudgetProject project = all.project(run, "Ombre", gone, other);
    verdicts.accept(run.space(), project.getId(), BigDecimal.TEN, null);
    assertThat(projects.waiting(all.facts(run), 10)).isEmpty();
    String mail = BudgetScene.tag() + "@essai.example";
    follows(run, gone.id(), mail);
    scene.asVisitor();
    ownWords.withdraw(gone.id(), Optional.of(gone.code()));
    assertThat(exchange.sideOfProject(run.space(), project.getId(), Optional.of(gone.code())))
        .as("they are no author of it any more")
        .isEmpty();
    assertThat(exchange.sideOfProject(run.space(), project.getId(), Optional.of(other.code())))
        .contains(Side.AUTHOR);
    all.as(run);
    assertThat(projects.find(all.facts(run), project.getId()).orElseThrow().getState())
        .isEqualTo(ProjectState.ACCEPTED);
    assertThat(projects.waiting(all.facts(run), 10))
        .as("its description must be read again")
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.lost()).isEqualTo(1);
              assertThat(one.answered() || one.unasked()).isFalse();
            });
    long before = outbox.countToday(mail);
    verdicts.reopen(run.space(), project.getId());
    assertThat(outbox.countToday(mail)).as("news of it is theirs no more").isEqualTo(before);
  }

  @Test
  void theOnlyIdeaOfAnAcceptedProjectLeavesOnceItsWordsWereTakenBack() throws Exception {
    Run run = all.taking();
    Had gone = all.admissible(run, "Mon secret");
    BudgetProject project = all.project(run, "Ombre", gone);
    verdicts.accept(run.space(), project.getId(), BigDecimal.TEN, null);
    refused(
        () -> making.leave(run.space(), gone.id(), project.getId()), "", "budget.project.decided");
    scene.asVisitor();
    ownWords.withdraw(gone.id(), Optional.of(gone.code()));
    all.as(run);
    assertThat(projects.waiting(all.facts(run), 10)).hasSize(1);
    making.leave(run.space(), gone.id(), project.getId());
    assertThat(projects.waiting(all.facts(run), 10)).as("it was read again").isEmpty();
    assertThat(ideas.ofProject(all.facts(run), project)).isEmpty();
    assertThat(projects.find(all.facts(run), project.getId()).orElseThrow().getState())
        .isEqualTo(ProjectState.ACCEPTED);
    refused(
        () -> making.leave(run.space(), gone.id(), UUID.randomUUID()),
        "",
        "budget.project.decided");
  }

  @Test
  void knowsAnIdeaOnlyInItsEdition() throws Exception {
    Run run = all.taking();
    Had had = all.published(run, "Des bancs");
    Run elsewhere = all.taking();
    assertThat(ideas.find(all.facts(elsewhere), had.id())).isEmpty();
    refused(() -> admissibility.admit(elsewhere.space(), had.id(), 1), "", "budget.idea.gone");
    scene.as(run.officer(), OrganisationRole.PARTICIPATION_OFFICER);
    assertThatThrownBy(() -> admissibility.admit(elsewhere.space(), had.id(), 1))
        .isInstanceOf(AccessDenied.class);
  }

  private static void refused(ThrowingCallable act, String field, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo(key);
              assertThat(refusal.field()).isEqualTo(field);
            });
  }
}
