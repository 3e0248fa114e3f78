package org.palabre.web.text;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.comparison.TextComparison;
import org.palabre.comparison.TextComparison.Piece;
import org.palabre.text.Amendment;
import org.palabre.text.AmendmentWork;
import org.palabre.text.Amendments;
import org.palabre.text.ArticleText;
import org.palabre.text.Text.State;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** One amendment: what it changes word by word, why, and what became of it; taking it back. */
@Named
@RequestScoped
public class OneAmendment {

  @Inject private TextAt at;
  @Inject private Amendments amendments;
  @Inject private AmendmentWork work;
  @Inject private AmendmentViews views;
  @Inject private ValueWords values;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Amendment> amendment = Optional.empty();
  private AmendmentView view;

  @PostConstruct
  void load() {
    if (at.isThere()) {
      amendment =
          Sent.id("of")
              .flatMap(id -> amendments.find(here.facts(), id))
              .filter(one -> one.getTextId().equals(at.required().getId()));
    }
  }

  /** Answers "not found" where there is no amendment that the visitor may read. */
  public void open() {
    if (amendment.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Answers "not found" where there is no amendment of the visitor's own. */
  public void openOwn() {
    if (!isOwn()) {
      NotFound.answer();
    }
  }

  /** The amendment; null where there is none. */
  public Amendment getAmendment() {
    return amendment.orElse(null);
  }

  Amendment required() {
    return amendment.orElseThrow();
  }

  /** How it is said. */
  public AmendmentView getView() {
    if (view == null) {
      view = views.of(required());
    }
    return view;
  }

  /** Whether it takes the article away. */
  public boolean isRemoval() {
    return required().getKind() == Amendment.Kind.REMOVE;
  }

  /** Whether its words were erased with the person who proposed it. */
  public boolean isErased() {
    return !isRemoval()
        && required().getText().heading().isEmpty()
        && required().getText().body().isEmpty();
  }

  /** What it changes in the article, word by word. */
  public List<Change> getChanges() {
    return isErased() ? List.of() : changes(required().getBase(), required().getText());
  }

  /** What was taken up, compared with what was proposed; none unless it was worded otherwise. */
  public List<Change> getSettled() {
    return required().isReworded()
        ? required().getSettled().map(one -> changes(required().getText(), one)).orElse(List.of())
        : List.of();
  }

  /** What became of an article, part by part: word by word, of what it fixes value by value. */
  public List<Change> changes(ArticleText before, ArticleText after) {
    List<Change> changes = new ArrayList<>();
    if (!before.heading().equals(after.heading())) {
      changes.add(new Change("heading", TextComparison.of(before.heading(), after.heading())));
    }
    if (!before.body().equals(after.body())) {
      changes.add(new Change("body", TextComparison.of(before.body(), after.body())));
    }
    List<String> fixed = values.inPieces(before.values());
    List<String> fixes = values.inPieces(after.values());
    if (!fixed.equals(fixes)) {
      changes.add(new Change("values", TextComparison.of(fixed, fixes)));
    }
    return changes;
  }

  /** Whether the visitor proposed it. */
  public boolean isOwn() {
    return amendment.filter(amendments::isOwn).isPresent();
  }

  /** Whether the visitor may answer it now. */
  public boolean isAnswering() {
    return required().isOpen() && at.isLeading() && at.required().getState() == State.DISCUSSED;
  }

  /** Takes it back. */
  public void withdraw() {
    if (refusals.explain("withdraw", () -> work.withdraw(here.facts(), required().getId()))) {
      done.go(getView().link() + "&done=withdrawn");
    }
  }

  /**
   * One part of an article that differs, in pieces.
   *
   * @param part {@code heading}, {@code body} or {@code values}
   * @param pieces its pieces
   */
  public record Change(String part, List<Piece> pieces) {}
}
