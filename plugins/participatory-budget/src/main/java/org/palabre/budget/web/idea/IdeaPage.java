package org.palabre.budget.web.idea;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.budget.BudgetPermission;
import org.palabre.budget.application.idea.Authors;
import org.palabre.budget.application.idea.Ideas;
import org.palabre.budget.application.review.Exchange;
import org.palabre.budget.domain.idea.Idea;
import org.palabre.budget.domain.idea.IdeaState;
import org.palabre.budget.domain.idea.ReadIdea;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.review.Message;
import org.palabre.budget.web.edition.BudgetWords;
import org.palabre.budget.web.edition.EditionPage;
import org.palabre.statement.Spoken;
import org.palabre.statement.StatementCode;
import org.palabre.statement.StatementPicture;
import org.palabre.statement.StatementPictures;
import org.palabre.web.address.Here;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Sent;

/**
 * One idea: its words, what was decided, what is asked about it. On its own page, and on the pages
 * where something is done about it, which name it {@code of}.
 */
@Named("budgetIdea")
@RequestScoped
public class IdeaPage {

  @Inject private Ideas ideas;
  @Inject private Exchange exchange;
  @Inject private Authors authors;
  @Inject private AuthorCode codes;
  @Inject private StatementPictures pictures;
  @Inject private EditionPage edition;
  @Inject private Access access;
  @Inject private BudgetWords words;
  @Inject private Here here;
  private Optional<ReadIdea> found;
  private IdeaCard card;
  private List<BudgetProject> projects;
  private List<BudgetProject> left;
  private List<Message> messages;

  /** Answers "not found" at the address of none. */
  public void find() {
    if (found().isEmpty()) {
      NotFound.answer();
    }
  }

  /**
   * The same where something is done about it: one that was taken back is none. Whoever sends a
   * form about it just then is told by the form, and keeps their words.
   */
  public void findToChange() {
    if (!Sent.isPostback() && found().filter(one -> !one.isWithdrawn()).isEmpty()) {
      NotFound.answer();
    }
  }

  private Optional<ReadIdea> found() {
    if (found == null) {
      found = here.itemNamed().or(() -> Sent.id("of")).flatMap(id -> ideas.find(here.facts(), id));
    }
    return found;
  }

  /** Its id. */
  public UUID id() {
    return found().map(one -> one.idea().getId()).orElse(null);
  }

  /** What became of it; null at the address of none. */
  public Idea getIdea() {
    return found().map(ReadIdea::idea).orElse(null);
  }

  /** Whether there is one. */
  public boolean isThere() {
    return found().isPresent();
  }

  /** What it says. */
  public IdeaCard getCard() {
    if (card == null) {
      card =
          found()
              .map(
                  one ->
                      new IdeaCard(
                          one,
                          ideas.supports(List.of(one.idea().getId())).getOrDefault(id(), 0L),
                          here,
                          words))
              .orElse(null);
    }
    return card;
  }

  /** The name its author wants shown; empty for none. */
  public String getName() {
    return found()
        .filter(one -> !one.isWithdrawn())
        .flatMap(one -> ideas.spoken(here.facts(), one))
        .flatMap(Spoken::name)
        .orElse("");
  }

  /** The photographs beside it. */
  public List<StatementPicture> getPictures() {
    return found().map(one -> pictures.shown(one.said())).orElse(List.of());
  }

  /** The projects it is in. */
  public List<BudgetProject> getProjects() {
    if (projects == null) {
      projects = ideas.projectsOf(here.facts(), id());
    }
    return projects;
  }

  /** The projects it was taken out of. */
  public List<BudgetProject> getProjectsLeft() {
    if (left == null) {
      left = ideas.projectsLeft(here.facts(), id());
    }
    return left;
  }

  /** What is asked and answered about it. */
  public List<Message> getMessages() {
    if (messages == null) {
      messages = exchange.aboutIdea(here.facts(), id());
    }
    return messages;
  }

  /** The code by which its author came; empty for anybody else. */
  public Optional<StatementCode> code() {
    return codes.read();
  }

  /** The same, to be carried along in an address that has a question mark already. */
  public String getCodeQuery() {
    return code().map(one -> "&code=" + one.text()).orElse("");
  }

  /** Whether the visitor comes as its author. */
  public boolean isMine() {
    return isThere() && authors.had(id(), code());
  }

  /** What its author says against the decision, as far as the visitor may read it. */
  public String getAppeal() {
    return edition.isRunning() || isMine() ? getIdea().getAppeal() : getIdea().publicAppeal();
  }

  /** Whether its author may appeal now. */
  public boolean isAppealable() {
    return isThere()
        && getIdea().getState() == IdeaState.INADMISSIBLE
        && getIdea().appealedAt().isEmpty()
        && isOpen();
  }

  /** Whether one may still support it, ask about it, decide about it. */
  public boolean isOpen() {
    return edition.isBeingMade() && found().filter(one -> !one.isWithdrawn()).isPresent();
  }

  /** Whether the visitor may support it and ask about it. */
  public boolean isTakingPart() {
    return isOpen() && access.may(BudgetPermission.TAKE_PART, here.facts());
  }

  /** Whether the visitor decides about it. */
  public boolean isDeciding() {
    return isOpen() && edition.isRunning();
  }
}
