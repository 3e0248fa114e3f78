package org.palabre.budget.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.budget.application.review.Exchange;
import org.palabre.budget.application.review.Projects;
import org.palabre.budget.application.review.Projects.Waiting;
import org.palabre.budget.application.review.Sheets;
import org.palabre.budget.domain.idea.ReadIdea;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.review.Message;
import org.palabre.budget.web.edition.BudgetWords;
import org.palabre.budget.web.edition.EditionPage;
import org.palabre.budget.web.idea.IdeaCard;
import org.palabre.input.Refusal;
import org.palabre.statement.Publication;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** What waits for departments and for those who run the edition, late ones first. */
@Named("budgetReview")
@RequestScoped
public class WaitingPage {

  private static final int MOST = 200;

  @Inject private Sheets sheets;
  @Inject private Projects projects;
  @Inject private Exchange exchange;
  @Inject private Publication publication;
  @Inject private EditionPage edition;
  @Inject private BudgetWords words;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private List<SheetRow> rows;
  private List<IdeaCard> undecided;
  private List<IdeaCard> appealed;
  private List<Waiting> waiting;
  private List<Message> messages;

  /** The sheets that are not answered, the first due first. */
  public List<SheetRow> getSheets() {
    if (rows == null) {
      List<SheetView> waiting =
          sheets.waiting(here.facts(), MOST).stream().map(one -> new SheetView(one, here)).toList();
      Map<UUID, BudgetProject> about =
          waiting.stream()
              .map(SheetView::getProjectId)
              .distinct()
              .flatMap(id -> projects.find(here.facts(), id).stream())
              .collect(Collectors.toMap(BudgetProject::getId, Function.identity()));
      rows = waiting.stream().map(one -> new SheetRow(one, about.get(one.getProjectId()))).toList();
    }
    return rows;
  }

  /** How many of them are late. */
  public long getLate() {
    return getSheets().stream().filter(one -> one.sheet().isLate()).count();
  }

  /** Whether the visitor runs the edition. */
  public boolean isRunning() {
    return edition.isRunning();
  }

  /** How many ideas nobody read yet. */
  public long getUnread() {
    return publication.countWaiting(here.spaceId());
  }

  /** The ideas that wait for a decision, oldest first. */
  public List<IdeaCard> getUndecided() {
    if (undecided == null) {
      undecided = cards(projects.undecided(here.facts(), MOST));
    }
    return undecided;
  }

  /** The appeals that wait for an answer, oldest first. */
  public List<IdeaCard> getAppealed() {
    if (appealed == null) {
      appealed = cards(projects.appealed(here.facts(), MOST));
    }
    return appealed;
  }

  private List<IdeaCard> cards(List<ReadIdea> ideas) {
    return ideas.stream().map(one -> new IdeaCard(one, 0, here, words)).toList();
  }

  /** The projects that wait to be sent on or decided. */
  public List<Waiting> getProjects() {
    if (waiting == null) {
      waiting = projects.waiting(here.facts(), MOST);
    }
    return waiting;
  }

  /** What was said and waits to be read, oldest first. */
  public List<Message> getMessages() {
    if (messages == null) {
      messages = exchange.waiting(here.facts(), MOST);
    }
    return messages;
  }

  /** Where something that was said belongs. */
  public String link(Message message) {
    return here.link(here.getSpaceAddress())
        + message
            .idea()
            .map(id -> "/ideas/" + id)
            .or(() -> message.project().map(id -> "/projects/" + id))
            .orElse("");
  }

  /** The page of a project. */
  public String link(BudgetProject project) {
    return here.link(here.getSpaceAddress()) + "/projects/" + project.getId();
  }

  /** Lets everybody read what was picked. */
  public void show() {
    act(() -> exchange.show(here.spaceId(), picked()), "shown");
  }

  /** Lets nobody read it. */
  public void hide() {
    act(() -> exchange.hide(here.spaceId(), picked()), "hidden");
  }

  private static UUID picked() {
    return Sent.id("message").orElseThrow(() -> new Refusal("", "budget.message.pick"));
  }

  private void act(Runnable what, String said) {
    messages = null;
    if (refusals.explain("messages", what)) {
      done.go(here.link(here.getToolAddress()) + "?done=" + said);
    }
  }

  /**
   * A sheet that waits.
   *
   * @param sheet the sheet
   * @param project what it is about
   */
  public record SheetRow(SheetView sheet, BudgetProject project) {}
}
