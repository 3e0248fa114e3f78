package org.palabre.count.equalshares;

import java.math.BigInteger;
import org.palabre.count.Contest;
import org.palabre.count.Fraction;
import org.palabre.count.Utility;

/** Tells a run's exact amounts in currency units. */
final class Payments {

  private final Contest contest;
  private final Ledger ledger;
  private final BigInteger factor;

  Payments(Contest contest, Ledger ledger, BigInteger factor) {
    this.contest = contest;
    this.ledger = ledger;
    this.factor = factor;
  }

  /** An amount in the engine's units. */
  Fraction inCurrency(BigInteger units) {
    return new Fraction(units, factor.multiply(BigInteger.TEN.pow(contest.scale())));
  }

  /** What one unit of utility cost at a round; points count as the voter wrote them. */
  Fraction price(int round) {
    BigInteger below =
        ledger.denominator().multiply(factor).multiply(BigInteger.TEN.pow(contest.scale()));
    Fraction price = new Fraction(ledger.price(round), below);
    return contest.terms().utility() == Utility.SCORE
        ? price.times(
            BigInteger.TEN.pow(contest.election().ballots().pointsScale()).longValueExact())
        : price;
  }

  /** How many voters paid all they had left at a round. */
  long emptied(int round) {
    return ledger.emptied(round);
  }
}
