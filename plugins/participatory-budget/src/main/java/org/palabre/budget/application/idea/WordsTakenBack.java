package org.palabre.budget.application.idea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.palabre.budget.domain.idea.IdeaRepository;
import org.palabre.budget.domain.review.ReviewRepository;
import org.palabre.statement.StatementWithdrawn;

/** Takes away what hung on an idea when its author takes its words back. */
@ApplicationScoped
public class WordsTakenBack {

  private final IdeaRepository ideas;
  private final ReviewRepository reviews;

  /** For the container's proxy. */
  protected WordsTakenBack() {
    this(null, null);
  }

  @Inject
  WordsTakenBack(IdeaRepository ideas, ReviewRepository reviews) {
    this.ideas = ideas;
    this.reviews = reviews;
  }

  void withdrawn(@Observes StatementWithdrawn words) {
    ideas
        .forChange(words.space(), words.statement())
        .ifPresent(
            idea -> {
              idea.forgetAppeal();
              ideas.forgetSupports(idea.getId());
              reviews.forgetAuthor(idea.getId());
            });
  }
}
