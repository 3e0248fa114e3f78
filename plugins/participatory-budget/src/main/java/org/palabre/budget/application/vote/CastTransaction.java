package org.palabre.budget.application.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.palabre.budget.domain.box.CastRepository;
import org.palabre.budget.domain.box.CastRepository.Outcome;
import org.palabre.budget.domain.box.CastRepository.Sealed;
import org.palabre.input.Refusal;

/** The one transaction of a cast: sign-off and sealed ballot, both or neither. */
@ApplicationScoped
class CastTransaction {

  private final CastRepository casts;

  /** For the container's proxy. */
  protected CastTransaction() {
    this(null);
  }

  @Inject
  CastTransaction(CastRepository casts) {
    this.casts = casts;
  }

  /**
   * Casts.
   *
   * @throws Refusal when nothing was cast, which undoes the sign-off
   */
  @Transactional(TxType.REQUIRES_NEW)
  Cast run(Sealed ballot) {
    Outcome outcome = casts.cast(ballot);
    return switch (outcome) {
      case COUNTED -> Cast.COUNTED;
      case ALREADY_COUNTED_SAME -> Cast.ALREADY_COUNTED_SAME;
      case ALREADY_VOTED -> Cast.ALREADY_VOTED;
      case NOT_OPEN -> throw new Refusal("", "budget.cast.closed");
      case NOT_ON_ROLL -> throw new Refusal("", "budget.cast.unknown");
      case RECEIPT_TAKEN -> throw new Refusal("", "budget.cast.receipt");
    };
  }
}
