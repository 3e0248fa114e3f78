package org.palabre.budget.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.budget.BudgetPermission;
import org.palabre.budget.application.idea.Ideas;
import org.palabre.budget.application.review.Exchange;
import org.palabre.budget.application.review.Projects;
import org.palabre.budget.application.review.Sheets;
import org.palabre.budget.domain.idea.ReadIdea;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.budget.domain.review.Message;
import org.palabre.budget.domain.review.Sheet;
import org.palabre.budget.web.edition.BudgetWords;
import org.palabre.budget.web.edition.EditionPage;
import org.palabre.budget.web.idea.AuthorCode;
import org.palabre.budget.web.idea.IdeaCard;
import org.palabre.statement.StatementCode;
import org.palabre.web.address.Here;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Sent;

/**
 * One project: what it is and costs, where it comes from, what departments say, what they work out
 * with its authors. On its own page, and where something is done about it, which names it {@code
 * of}.
 */
@Named("budgetProject")
@RequestScoped
public class ProjectPage {

  @Inject private Projects projects;
  @Inject private Ideas ideas;
  @Inject private Sheets sheets;
  @Inject private Exchange exchange;
  @Inject private AuthorCode codes;
  @Inject private EditionPage edition;
  @Inject private Access access;
  @Inject private BudgetWords words;
  @Inject private Here here;
  private Optional<BudgetProject> found;
  private List<IdeaCard> cards;
  private List<SheetView> studied;
  private List<Message> messages;

  /** Answers "not found" at the address of none. */
  public void find() {
    if (found().isEmpty()) {
      NotFound.answer();
    }
  }

  private Optional<BudgetProject> found() {
    if (found == null) {
      found =
          here.itemNamed().or(() -> Sent.id("of")).flatMap(id -> projects.find(here.facts(), id));
    }
    return found;
  }

  /** Its id; null at the address of none. */
  public UUID id() {
    return found().map(BudgetProject::getId).orElse(null);
  }

  /** The project; null at the address of none. */
  public BudgetProject getProject() {
    return found().orElse(null);
  }

  /** Whether there is one. */
  public boolean isThere() {
    return found().isPresent();
  }

  /** Its page. */
  public String getLink() {
    return here.link(here.getSpaceAddress()) + "/projects/" + id();
  }

  /** The area it is for; empty where there are none. */
  public String getArea() {
    return words.getAreas().isEmpty() ? "" : words.area(getProject().area());
  }

  /** The ideas it is made of. */
  public List<IdeaCard> getIdeas() {
    if (cards == null) {
      List<ReadIdea> from = ideas.ofProject(here.facts(), getProject());
      Map<UUID, Long> supports =
          ideas.supports(from.stream().map(one -> one.idea().getId()).toList());
      cards =
          from.stream()
              .map(
                  one ->
                      new IdeaCard(one, supports.getOrDefault(one.idea().getId(), 0L), here, words))
              .toList();
    }
    return cards;
  }

  /** Whether an idea of it was taken back. */
  public boolean isLost() {
    return getIdeas().stream().anyMatch(IdeaCard::isWithdrawn);
  }

  /** What departments say, and whom one waits for. */
  public List<SheetView> getSheets() {
    if (studied == null) {
      studied =
          sheets.of(here.facts(), id()).stream().map(one -> new SheetView(one, here)).toList();
    }
    return studied;
  }

  /** The sheets themselves. */
  List<Sheet> sheets() {
    return sheets.of(here.facts(), id());
  }

  /** What departments and authors work out. */
  public List<Message> getMessages() {
    if (messages == null) {
      messages = exchange.aboutProject(here.facts(), id());
    }
    return messages;
  }

  /** The code by which one of its authors came; empty for anybody else. */
  public Optional<StatementCode> code() {
    return codes.read();
  }

  /** The same, to be carried along in an address that has a question mark already. */
  public String getCodeQuery() {
    return code().map(one -> "&code=" + one.text()).orElse("");
  }

  /** Whether the visitor may take part in that: of a department, or an author. */
  public boolean isSpeaking() {
    return isOpen() && exchange.sideOfProject(here.spaceId(), id(), code()).isPresent();
  }

  /** Whether the project is still being made. */
  public boolean isOpen() {
    return edition.isBeingMade();
  }

  /** Whether it is studied still. */
  public boolean isStudied() {
    return isOpen() && getProject().getState() == ProjectState.REVIEW;
  }

  /** Whether the visitor decides about it. */
  public boolean isDeciding() {
    return isOpen() && edition.isRunning();
  }

  /** Whether the visitor fills in sheets. */
  public boolean isStudying() {
    return isStudied() && access.may(BudgetPermission.STUDY_PROJECTS, here.facts());
  }
}
