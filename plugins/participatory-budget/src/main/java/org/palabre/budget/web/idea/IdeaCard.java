package org.palabre.budget.web.idea;

import java.util.UUID;
import org.palabre.budget.domain.idea.IdeaState;
import org.palabre.budget.domain.idea.ReadIdea;
import org.palabre.budget.web.edition.BudgetWords;
import org.palabre.web.address.Here;

/** An idea as a list shows it: never more of it than its words say now. */
public final class IdeaCard {

  private static final int BEGINNING = 260;

  private final ReadIdea idea;
  private final long supports;
  private final Here here;
  private final BudgetWords words;

  /** Shows an idea on the page of {@code here}. */
  public IdeaCard(ReadIdea idea, long supports, Here here, BudgetWords words) {
    this.idea = idea;
    this.supports = supports;
    this.here = here;
    this.words = words;
  }

  public UUID getId() {
    return idea.idea().getId();
  }

  /** The address of its page. */
  public String getLink() {
    return here.link(here.getSpaceAddress()) + "/ideas/" + getId();
  }

  /** Its title; that it was taken back, once it was. */
  public String getTitle() {
    return idea.isWithdrawn() ? words.say("idea.withdrawn") : here.unmasked(idea.words().title());
  }

  /** Whether its words were taken back. */
  public boolean isWithdrawn() {
    return idea.isWithdrawn();
  }

  /** How what and why begin, in quotation marks; empty when there is nothing. */
  public String getBeginning() {
    String body = here.unmasked(idea.words().body());
    return body.isEmpty() ? "" : here.quoted(here.wording().beginning(body, BEGINNING));
  }

  /** All of what and why, in quotation marks; empty when there is nothing. */
  public String getBody() {
    String body = here.unmasked(idea.words().body());
    return body.isEmpty() ? "" : here.quoted(body);
  }

  /** What was decided of it. */
  public IdeaState getState() {
    return idea.idea().getState();
  }

  /** The same as a colour. */
  public String getMood() {
    return switch (getState()) {
      case PROPOSED -> "wait";
      case ADMISSIBLE -> "done";
      case INADMISSIBLE -> "off";
    };
  }

  /** The area it is for; empty where there are none. */
  public String getArea() {
    return words.getAreas().isEmpty() ? "" : words.area(idea.idea().area());
  }

  public String getCategory() {
    return idea.idea().getCategory();
  }

  /** Where, in its author's words; empty when they do not say. */
  public String getPlace() {
    return idea.said().getPlace() == null ? "" : idea.said().getPlace();
  }

  /** When it was proposed. */
  public String getWhen() {
    return here.dayOf(idea.idea().getProposedAt());
  }

  /** How many support it. */
  public long getSupports() {
    return supports;
  }
}
