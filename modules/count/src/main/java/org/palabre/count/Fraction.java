package org.palabre.count;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact quotient, always reduced, denominator above zero.
 *
 * @param numerator the number above the bar
 * @param denominator the number below, above zero
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {

  /** Nothing. */
  public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  /** Reduces, and refuses a division by zero. */
  public Fraction {
    if (denominator.signum() <= 0) {
      throw new ArithmeticException("A fraction needs a denominator above zero.");
    }
    BigInteger common = numerator.gcd(denominator);
    if (!common.equals(BigInteger.ONE)) {
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
  }

  /**
   * A whole number or a decimal.
   *
   * @param value the number
   * @return the same number
   */
  public static Fraction of(BigDecimal value) {
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    return new Fraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
  }

  /**
   * A sum.
   *
   * @param other what to add
   * @return this + other
   */
  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /**
   * A difference.
   *
   * @param other what to take away
   * @return this − other
   */
  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  /**
   * A product.
   *
   * @param factor what to multiply by
   * @return this × factor
   */
  public Fraction times(long factor) {
    return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
  }

  /**
   * A product.
   *
   * @param factor what to multiply by
   * @return this × factor
   */
  public Fraction times(Fraction factor) {
    return new Fraction(
        numerator.multiply(factor.numerator), denominator.multiply(factor.denominator));
  }

  /**
   * A quotient.
   *
   * @param divisor what to divide by, above zero
   * @return this ÷ divisor
   */
  public Fraction over(Fraction divisor) {
    return new Fraction(
        numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
  }

  /**
   * A quotient.
   *
   * @param divisor what to divide by, above zero
   * @return this ÷ divisor
   */
  public Fraction over(long divisor) {
    return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
  }

  /**
   * The nearest decimal.
   *
   * @param decimals how many digits after the point
   * @return the value, rounded to the nearest, halves up
   */
  public BigDecimal rounded(int decimals) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
  }

  /**
   * The nearest double, for display and for charts only.
   *
   * @return an approximation
   */
  public double approximately() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
        .doubleValue();
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** The fraction as text: {@code 4/79}, or {@code 12} when it is whole. */
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
