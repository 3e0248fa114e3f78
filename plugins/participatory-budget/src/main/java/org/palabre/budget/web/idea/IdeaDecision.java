package org.palabre.budget.web.idea;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.application.idea.Admissibility;
import org.palabre.budget.web.edition.EditionPage;
import org.palabre.input.Refusal;
import org.palabre.theme.Categories;
import org.palabre.theme.Category;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** Deciding whether an idea keeps to the rules, and the appeal against it. */
@Named("budgetDecide")
@RequestScoped
public class IdeaDecision {

  @Inject private Admissibility admissibility;
  @Inject private IdeaPage idea;
  @Inject private EditionPage edition;
  @Inject private Categories categories;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private int seen;
  private String area;
  private String category;
  private String reason;
  private String explanation;
  private String words;
  private String answer;
  private boolean upheld;

  @PostConstruct
  void load() {
    if (idea.isThere()) {
      seen = idea.getIdea().getVersion();
      area = idea.getIdea().area().map(UUID::toString).orElse(null);
      category = idea.getIdea().getCategory();
    }
  }

  /** Finds that it does. */
  public void admit() {
    act("admit", () -> admissibility.admit(here.spaceId(), id(), seen), "admitted");
  }

  /** Finds that it does not. */
  public void refuse() {
    act(
        "refuse",
        () -> admissibility.refuse(here.spaceId(), id(), seen, number(), explanation),
        "refused");
  }

  private Optional<Integer> number() {
    return Optional.ofNullable(reason).filter(one -> one.matches("\\d{1,3}")).map(Integer::valueOf);
  }

  /** Says which area it is for, and what it is about. */
  public void sort() {
    act(
        "sort",
        () ->
            admissibility.sort(
                here.spaceId(),
                id(),
                Optional.ofNullable(area).flatMap(Sent::parse),
                category == null ? "" : category),
        "sorted");
  }

  /** Appeals, as its author. */
  public void appeal() {
    act("appeal", this::askAgain, "appealed");
  }

  private void askAgain() {
    UUID of = id();
    if (!idea.isMine()) {
      throw new Refusal("", "budget.appeal.author");
    }
    admissibility.appeal(here.spaceId(), of, idea.code(), words);
  }

  /** Answers the appeal. */
  public void reply() {
    act(
        "reply",
        () -> admissibility.answer(here.spaceId(), id(), upheld, answer),
        upheld ? "upheld" : "dismissed");
  }

  /** Takes the words of the appeal down. */
  public void hideAppeal() {
    act("silence", () -> admissibility.hideAppeal(here.spaceId(), id()), "appealHidden");
  }

  private void act(String form, Runnable what, String said) {
    try {
      what.run();
      done.go(
          "%s/ideas/%s?done=%s%s"
              .formatted(here.link(here.getSpaceAddress()), id(), said, idea.getCodeQuery()));
    } catch (Refusal refusal) {
      if (refusal.key().equals("budget.idea.overtaken")) {
        seen = idea.getIdea().getVersion();
      }
      refusals.show(form, refusal);
    }
  }

  private UUID id() {
    if (!idea.isThere()) {
      throw new Refusal("", "budget.idea.gone");
    }
    return idea.id();
  }

  /** Whether the visitor may decide, and nobody appealed. */
  public boolean isUndecided() {
    return idea.isDeciding() && idea.getIdea().appealedAt().isEmpty();
  }

  /** The rules' reasons. */
  public List<Reason> getReasons() {
    List<Reason> reasons = new ArrayList<>();
    if (edition.getRules() != null) {
      List<String> all = edition.getRules().inadmissible();
      for (int i = 0; i < all.size(); i++) {
        reasons.add(new Reason(Integer.toString(i), all.get(i)));
      }
    }
    return reasons;
  }

  /** What ideas can be about, and what this one is about. */
  public List<String> getCategories() {
    List<String> all = new ArrayList<>(categories.all().stream().map(Category::getName).toList());
    if (category != null && !category.isEmpty() && !all.contains(category)) {
      all.add(category);
    }
    return all;
  }

  /**
   * A reason of the rules.
   *
   * @param value its place in their list
   * @param label its words
   */
  public record Reason(String value, String label) {}

  public int getSeen() {
    return seen;
  }

  public void setSeen(int version) {
    seen = version;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String chosen) {
    area = chosen;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String chosen) {
    category = chosen;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String chosen) {
    reason = chosen;
  }

  public String getExplanation() {
    return explanation;
  }

  public void setExplanation(String typed) {
    explanation = typed;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String typed) {
    words = typed;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String typed) {
    answer = typed;
  }

  public boolean isUpheld() {
    return upheld;
  }

  public void setUpheld(boolean right) {
    upheld = right;
  }
}
