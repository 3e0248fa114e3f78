package org.palabre.budget.application.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.paper.SigningRepository;

/**
 * Gives those on the roll their numbers on printed sheets. The edition is held alone for it, which
 * stops the vote: nothing else is done in that transaction, and none begins when all have a number.
 */
@ApplicationScoped
class SheetNumbers {

  private final EditionRepository editions;
  private final SigningRepository signing;

  /** For the container's proxy. */
  protected SheetNumbers() {
    this(null, null);
  }

  @Inject
  SheetNumbers(EditionRepository editions, SigningRepository signing) {
    this.editions = editions;
    this.signing = signing;
  }

  /** Whether everybody on the roll has one. */
  boolean areComplete(UUID edition) {
    return !signing.isNumberMissing(edition);
  }

  /** Gives one to whoever has none. */
  @Transactional
  public void complete(UUID edition) {
    editions.forChange(edition).orElseThrow();
    signing.number(edition);
  }
}
