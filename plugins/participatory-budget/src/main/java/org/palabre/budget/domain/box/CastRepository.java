package org.palabre.budget.domain.box;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Puts ballots into boxes, each with its sign-off: both or neither. */
public interface CastRepository {

  /**
   * Signs a voter off and puts their sealed ballot into the box, in the running transaction. It
   * holds the edition with others who do likewise, so that nobody closes meanwhile, and reads the
   * database's clock once it does.
   */
  Outcome cast(Sealed ballot);

  /**
   * A ballot on its way into the box.
   *
   * @param areaKey the area the voter must be registered in
   * @param opens the vote's first moment
   * @param closes the first moment after it
   * @param zone where days begin and end
   */
  record Sealed(
      UUID edition,
      UUID voter,
      Optional<String> areaKey,
      Instant opens,
      Instant closes,
      ZoneId zone,
      byte[] sealed,
      ReceiptHash receipt) {}

  /** What became of it. */
  enum Outcome {
    /** Signed off, and in the box. */
    COUNTED,
    /** It was in the box already. */
    ALREADY_COUNTED_SAME,
    /** The voter has voted already, not with this receipt. */
    ALREADY_VOTED,
    /** The vote is not open, or over. */
    NOT_OPEN,
    /** Nobody of this id is on the roll, for this area. */
    NOT_ON_ROLL,
    /** The receipt is somebody else's: the transaction must be undone. */
    RECEIPT_TAKEN
  }

  /** The database gave this transaction up for another; it may be tried again. */
  final class TryAgain extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Because of this. */
    public TryAgain(Exception cause) {
      super("The database asks to try again.", cause);
    }
  }
}
