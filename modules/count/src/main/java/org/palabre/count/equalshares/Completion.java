package org.palabre.count.equalshares;

/**
 * How the money that Equal Shares leaves is spent.
 *
 * @param kind the method
 * @param start for Add1, the voter budget it starts from
 * @param stop for Add1, when it ends
 */
public record Completion(Kind kind, Start start, Stop stop) {

  /** The methods. */
  public enum Kind {
    /** It is left. */
    NONE,
    /** Voter budgets rise together, one currency unit at a time (Faliszewski and others, 2023). */
    ADD1,
    /** Add1, then greedy with the same utility on what is left. */
    ADD1U,
    /** Greedy with the same utility on what is left. */
    GREEDY
  }

  /** The first voter budget of Add1. */
  public enum Start {
    /** The envelope divided by the number of ballots. */
    EXACT,
    /** The same, rounded down to a whole currency unit. */
    FLOOR
  }

  /** The end of Add1, besides every supported project being funded. */
  public enum Stop {
    /** As soon as no unfunded supported project fits in what is left, or as OVERSPEND. */
    EXHAUSTIVE,
    /** When one unit more for each voter would cost more than the envelope. */
    OVERSPEND
  }

  /** Plain Equal Shares. */
  public static final Completion NONE = new Completion(Kind.NONE, Start.EXACT, Stop.EXHAUSTIVE);
}
