package org.palabre.budget.application.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.domain.ballot.BallotCheck;
import org.palabre.budget.domain.ballot.BallotCheck.Fault;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.box.BallotKey;
import org.palabre.budget.domain.box.BoxRepository;
import org.palabre.budget.domain.box.CastRepository.Sealed;
import org.palabre.budget.domain.box.CastRepository.TryAgain;
import org.palabre.budget.domain.box.ReceiptHash;
import org.palabre.budget.domain.box.ReceiptState;
import org.palabre.input.Refusal;

/**
 * Casts ballots. A ballot is checked and sealed first; then one transaction signs its voter off and
 * puts it into the box. Neither is logged, and nothing that a page shows changes.
 */
@ApplicationScoped
public class Casting {

  /** The field that refusals of choices name. */
  public static final String CHOICES = "choices";

  private static final int MOST_TRIES = 5;

  private final OpenVotes votes;
  private final CastTransaction transaction;
  private final BoxRepository boxes;

  /** For the container's proxy. */
  protected Casting() {
    this(null, null, null);
  }

  @Inject
  Casting(OpenVotes votes, CastTransaction transaction, BoxRepository boxes) {
    this.votes = votes;
    this.transaction = transaction;
    this.boxes = boxes;
  }

  /**
   * Casts a ballot; sent again with the same receipt it is the same ballot, after the close as
   * well.
   *
   * @param pass who votes, shown before
   * @param choices what they chose; blank is a choice
   * @param receiptHash the SHA-256 of the 32 random bytes that their browser made
   * @throws Refusal when the vote is not open, when the choices break its rules (of {@link
   *     #CHOICES}, with the word {@code budget.ballot.fault.<key>}), or when the receipt is none
   */
  public Cast cast(VoterPass pass, Choices choices, byte[] receiptHash) {
    ReceiptHash receipt = receipt(receiptHash);
    Optional<OpenVote> open = votes.of(pass.edition());
    if (open.isEmpty() && boxes.state(pass.edition(), receipt) != ReceiptState.UNKNOWN) {
      return Cast.ALREADY_COUNTED_SAME;
    }
    OpenVote vote = open.orElseThrow(Casting::closed);
    BallotKey key = vote.key().orElseThrow(Casting::closed);
    requireFit(vote, pass, choices);
    Sealed sealed =
        new Sealed(
            pass.edition(),
            pass.voter(),
            pass.areaKey(),
            vote.opens(),
            vote.closes(),
            vote.zone(),
            key.seal(choices.ordered(), pass.edition(), vote.size()),
            receipt);
    for (int tries = 1; ; tries++) {
      try {
        return transaction.run(sealed);
      } catch (TryAgain e) {
        if (tries == MOST_TRIES) {
          throw e;
        }
      }
    }
  }

  /** What became of the ballot of a receipt. That is all anybody is told. */
  public ReceiptState ask(UUID edition, byte[] receiptHash) {
    return boxes.state(edition, receipt(receiptHash));
  }

  private static void requireFit(OpenVote vote, VoterPass pass, Choices choices) {
    List<Fault> faults = BallotCheck.faults(vote.sheet(pass.areaKey()), choices);
    if (!faults.isEmpty()) {
      Fault first = faults.get(0);
      throw new Refusal(CHOICES, "budget.ballot.fault." + first.key(), first.arguments().toArray());
    }
  }

  private static ReceiptHash receipt(byte[] hash) {
    try {
      return ReceiptHash.of(hash);
    } catch (IllegalArgumentException e) {
      throw new Refusal("", "budget.cast.receipt");
    }
  }

  private static Refusal closed() {
    return new Refusal("", "budget.cast.closed");
  }
}
