package org.palabre.budget.application.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.palabre.budget.application.roll.PrintedCodes;
import org.palabre.budget.domain.edition.Proof;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.budget.domain.roll.RollRepository.Code;
import org.palabre.input.Refusal;

/** By a code that was printed at a counter, where somebody looked at a document. */
@ApplicationScoped
public class CounterProof implements VoterProof {

  /** Its id. */
  public static final String ID = "counter";

  private final RollRepository roll;
  private final Codes codes;
  private final PrintedCodes printed;

  /** For the container's proxy. */
  protected CounterProof() {
    this(null, null, null);
  }

  @Inject
  CounterProof(RollRepository roll, Codes codes, PrintedCodes printed) {
    this.roll = roll;
    this.codes = codes;
    this.printed = printed;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean serves(Proof rule) {
    return rule != Proof.PAPER;
  }

  @Override
  public Proven prove(UUID edition, Attempt attempt) {
    codes.requireMayGuess(attempt.sender());
    return roll.code(edition, printed.hash(edition, attempt.answer()))
        .flatMap(Code::voter)
        .map(OnRoll::new)
        .orElseThrow(() -> new Refusal(Codes.FIELD, "budget.code.counter"));
  }
}
