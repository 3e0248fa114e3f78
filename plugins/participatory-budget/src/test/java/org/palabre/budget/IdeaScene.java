package org.palabre.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.budget.application.idea.Admissibility;
import org.palabre.budget.application.idea.IdeaWriting;
import org.palabre.budget.application.idea.IdeaWriting.Proposal;
import org.palabre.budget.application.idea.ProjectMaking;
import org.palabre.budget.application.review.Exchange.Said;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.RuleName;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.budget.domain.idea.IdeaWords;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectDescription;
import org.palabre.organisation.Organisations;
import org.palabre.space.Spaces;
import org.palabre.spi.NamedValue.Amount;
import org.palabre.spi.NamedValue.Day;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.statement.OwnWords;
import org.palabre.statement.Publication;
import org.palabre.statement.StatementCode;

/** Editions that take ideas, ideas, and projects made of them, for a test. */
@ApplicationScoped
public class IdeaScene {

  @Inject private BudgetScene scene;
  @Inject private IdeaWriting writing;
  @Inject private Admissibility admissibility;
  @Inject private ProjectMaking making;
  @Inject private Publication publication;
  @Inject private OwnWords ownWords;
  @Inject private Organisations organisations;
  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;

  /** Somebody who runs an edition. */
  public record Run(UUID officer, UUID space) {}

  /** An idea and the code of whoever had it. */
  public record Had(UUID id, StatementCode code) {}

  /** An edition that takes ideas today; its officer acts. */
  public Run taking() throws Exception {
    return dated(0, 0);
  }

  /** An edition whose ideas are taken between these days from today; its officer acts. */
  public Run dated(int from, int to) throws Exception {
    UUID officer = scene.somebody(OrganisationRole.PARTICIPATION_OFFICER);
    Edition edition = scene.edition(officer, Scope.CITY, "100000");
    LocalDate today = organisations.today();
    scene.adopt(
        edition,
        Map.of(
            RuleName.IDEAS_OPEN, new Day(today.plusDays(from)),
            RuleName.IDEAS_CLOSE, new Day(today.plusDays(to)),
            RuleName.MOST_COST, new Amount(new BigDecimal("40000"))));
    return new Run(officer, edition.getSpaceId());
  }

  /** Whoever runs it acts from now on. */
  public void as(Run run) {
    scene.as(run.officer(), OrganisationRole.PARTICIPATION_OFFICER);
  }

  /** What is known of an edition for whoever acts. */
  public SpaceFacts facts(Run run) {
    return spaces.facts(run.space(), actor.get());
  }

  /** An idea as it is handed in. */
  public static Proposal proposal(String title) {
    return new Proposal(
        IdeaWords.typed(title, "Parce qu’il fait chaud."),
        Optional.empty(),
        "Nature",
        "Place Pie",
        null,
        "Zoé",
        true);
  }

  /** An idea of whoever acts, waiting to be read. */
  public Had proposed(Run run, String title) {
    UUID key = UUID.randomUUID();
    UUID id = writing.propose(run.space(), proposal(title), key).getId();
    return new Had(id, ownWords.issue(run.space(), key));
  }

  /** A published idea of a visitor; the officer acts then. */
  public Had published(Run run, String title) {
    scene.asVisitor();
    Had had = proposed(run, title);
    as(run);
    publication.publish(run.space(), had.id());
    return had;
  }

  /** A published idea of a visitor that was found admissible; the officer acts then. */
  public Had admissible(Run run, String title) {
    Had had = published(run, title);
    admissibility.admit(run.space(), had.id(), 1);
    return had;
  }

  /** A project made of ideas, by its officer. */
  public BudgetProject project(Run run, String title, Had... from) {
    as(run);
    return making.make(
        run.space(),
        List.of(from).stream().map(Had::id).toList(),
        described(title),
        UUID.randomUUID());
  }

  /** What somebody says, from a form of its own. */
  public static Said said(String name, String words) {
    return new Said(name, words, UUID.randomUUID());
  }

  /** A project as it is described. */
  public static ProjectDescription described(String title) {
    return new ProjectDescription(
        title, "", "", "Nature", Optional.empty(), "", Optional.of(43.95), Optional.of(4.81));
  }
}
