package org.palabre.sortition.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact fraction in lowest terms with a positive denominator. Probabilities are published this
 * way, so that anyone can add them up without rounding.
 */
public final class Fraction implements Comparable<Fraction> {

  /** Zero. */
  public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  /** One. */
  public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Fraction(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /**
   * A whole number as a fraction.
   *
   * @param value the number
   * @return value/1
   */
  public static Fraction of(long value) {
    return value == 0 ? ZERO : new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /**
   * A fraction in lowest terms.
   *
   * @param numerator above the bar
   * @param denominator below the bar, not zero
   * @return numerator/denominator
   */
  public static Fraction of(long numerator, long denominator) {
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * A fraction in lowest terms.
   *
   * @param numerator above the bar
   * @param denominator below the bar, not zero
   * @return numerator/denominator
   */
  public static Fraction of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("A fraction cannot have 0 below the bar.");
    }
    if (numerator.signum() == 0) {
      return ZERO;
    }
    BigInteger n = denominator.signum() < 0 ? numerator.negate() : numerator;
    BigInteger d = denominator.abs();
    if (d.equals(BigInteger.ONE)) {
      return new Fraction(n, d);
    }
    BigInteger common = n.gcd(d);
    return common.equals(BigInteger.ONE)
        ? new Fraction(n, d)
        : new Fraction(n.divide(common), d.divide(common));
  }

  /**
   * Reads {@code "4/79"} or {@code "1"}.
   *
   * @param text the fraction as published
   * @return its value
   * @throws NumberFormatException when the text is not a fraction
   */
  public static Fraction parse(String text) {
    int bar = text.indexOf('/');
    if (bar < 0) {
      return of(new BigInteger(text.strip()), BigInteger.ONE);
    }
    BigInteger below = new BigInteger(text.substring(bar + 1).strip());
    if (below.signum() == 0) {
      throw new NumberFormatException("0 below the bar in " + text);
    }
    return of(new BigInteger(text.substring(0, bar).strip()), below);
  }

  /**
   * Above the bar.
   *
   * @return the numerator, with the sign
   */
  public BigInteger numerator() {
    return numerator;
  }

  /**
   * Below the bar.
   *
   * @return the denominator, positive
   */
  public BigInteger denominator() {
    return denominator;
  }

  /**
   * Sum.
   *
   * @param other added
   * @return this + other
   */
  public Fraction plus(Fraction other) {
    if (other.signum() == 0) {
      return this;
    }
    if (signum() == 0) {
      return other;
    }
    if (denominator.equals(other.denominator)) {
      return of(numerator.add(other.numerator), denominator);
    }
    return of(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /**
   * Difference.
   *
   * @param other taken away
   * @return this − other
   */
  public Fraction minus(Fraction other) {
    return plus(other.negate());
  }

  /**
   * Product.
   *
   * @param other factor
   * @return this × other
   */
  public Fraction times(Fraction other) {
    if (signum() == 0 || other.signum() == 0) {
      return ZERO;
    }
    return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * Product with a whole number.
   *
   * @param factor factor
   * @return this × factor
   */
  public Fraction times(long factor) {
    return factor == 1 ? this : times(of(factor));
  }

  /**
   * Quotient.
   *
   * @param other divisor, not zero
   * @return this ÷ other
   */
  public Fraction dividedBy(Fraction other) {
    return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /**
   * Quotient by a whole number.
   *
   * @param divisor divisor, not zero
   * @return this ÷ divisor
   */
  public Fraction dividedBy(long divisor) {
    return dividedBy(of(divisor));
  }

  /**
   * The opposite.
   *
   * @return −this
   */
  public Fraction negate() {
    return signum() == 0 ? this : new Fraction(numerator.negate(), denominator);
  }

  /**
   * Sign.
   *
   * @return −1, 0 or 1
   */
  public int signum() {
    return numerator.signum();
  }

  /**
   * The largest whole number that is not above this.
   *
   * @return ⌊this⌋
   */
  public BigInteger floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /**
   * The smallest whole number that is not below this.
   *
   * @return ⌈this⌉
   */
  public BigInteger ceiling() {
    return negate().floor().negate();
  }

  /**
   * The smaller of two.
   *
   * @param other compared
   * @return the smaller one
   */
  public Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /**
   * The larger of two.
   *
   * @param other compared
   * @return the larger one
   */
  public Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * The nearest double, for display and for the floating-point solver only.
   *
   * @return the value, rounded
   */
  public double toDouble() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
        .doubleValue();
  }

  @Override
  public int compareTo(Fraction other) {
    if (denominator.equals(other.denominator)) {
      return numerator.compareTo(other.numerator);
    }
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /** Always with a bar ({@code "0/1"}, {@code "4/79"}), so that readers need one rule only. */
  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
