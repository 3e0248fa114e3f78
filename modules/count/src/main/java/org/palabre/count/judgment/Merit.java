package org.palabre.count.judgment;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The grades one project received, sorted, and how they compare with another's.
 *
 * <p>Balinski and Laraki (2011, chapter 1): the project with the higher lower-median grade is
 * ahead; if the medians are equal, one median grade is taken away from each and the comparison
 * starts again. Taking medians away visits the sorted grades from the middle outwards, lower side
 * first: so the first difference met from the middle outwards decides, and it is found run by run
 * rather than grade by grade. Profiles of different sizes are compared as shares: each grade is
 * thought repeated until both have the same even number, which changes no comparison between
 * profiles of one size.
 */
final class Merit implements Comparable<Merit> {

  private final long[] counts;
  private final long total;

  /** A profile from ballots by grade, worst first. */
  Merit(long[] counts) {
    this.counts = counts.clone();
    total = Arrays.stream(counts).sum();
  }

  long total() {
    return total;
  }

  /** The lower median's place on the scale, or −1 without any grade. */
  int median() {
    long seen = 0;
    for (int grade = 0; grade < counts.length; grade++) {
      seen += counts[grade];
      if (seen > 0 && seen * 2 >= total) {
        return grade;
      }
    }
    return -1;
  }

  /** Below zero when this profile is the worse. */
  @Override
  public int compareTo(Merit other) {
    if (total == 0 || other.total == 0) {
      return Long.compare(Long.signum(total), Long.signum(other.total));
    }
    BigInteger[] mine = repeated(other.total);
    BigInteger[] theirs = other.repeated(total);
    BigInteger half = BigInteger.valueOf(total).multiply(BigInteger.valueOf(other.total));
    Difference lower = below(mine, theirs, half);
    Difference upper = above(mine, theirs, half);
    return lower.distance.compareTo(upper.distance) <= 0 ? lower.sign : upper.sign;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Merit merit && compareTo(merit) == 0;
  }

  @Override
  public int hashCode() {
    return median();
  }

  /** Each count times twice the other's size, so that both profiles have the same even size. */
  private BigInteger[] repeated(long otherTotal) {
    BigInteger factor = BigInteger.valueOf(otherTotal).shiftLeft(1);
    BigInteger[] repeated = new BigInteger[counts.length];
    for (int grade = 0; grade < counts.length; grade++) {
      repeated[grade] = BigInteger.valueOf(counts[grade]).multiply(factor);
    }
    return repeated;
  }

  /** How far from the middle two profiles first differ, and who is ahead there (0: nowhere). */
  private record Difference(BigInteger distance, int sign) {}

  /** Walks from the middle down: who leaves the common grade first is the worse. */
  private static Difference below(BigInteger[] mine, BigInteger[] theirs, BigInteger half) {
    BigInteger myLeast = BigInteger.ZERO;
    BigInteger theirLeast = BigInteger.ZERO;
    Difference found = new Difference(half, 0);
    for (int grade = 0; grade < mine.length; grade++) {
      // At this distance from the middle and beyond, the profile is at this grade or lower.
      myLeast = myLeast.add(mine[grade]);
      theirLeast = theirLeast.add(theirs[grade]);
      BigInteger myReach = half.subtract(myLeast).max(BigInteger.ZERO);
      BigInteger theirReach = half.subtract(theirLeast).max(BigInteger.ZERO);
      int compared = myReach.compareTo(theirReach);
      BigInteger distance = myReach.min(theirReach);
      if (compared != 0 && distance.compareTo(found.distance) < 0) {
        found = new Difference(distance, compared);
      }
    }
    return found;
  }

  /** Walks from the middle up: who leaves the common grade first is the better. */
  private static Difference above(BigInteger[] mine, BigInteger[] theirs, BigInteger half) {
    BigInteger myMost = BigInteger.ZERO;
    BigInteger theirMost = BigInteger.ZERO;
    Difference found = new Difference(half, 0);
    for (int grade = mine.length - 1; grade >= 0; grade--) {
      myMost = myMost.add(mine[grade]);
      theirMost = theirMost.add(theirs[grade]);
      BigInteger myReach = half.subtract(myMost).max(BigInteger.ZERO);
      BigInteger theirReach = half.subtract(theirMost).max(BigInteger.ZERO);
      int compared = theirReach.compareTo(myReach);
      BigInteger distance = myReach.min(theirReach);
      if (compared != 0 && distance.compareTo(found.distance) < 0) {
        found = new Difference(distance, compared);
      }
    }
    return found;
  }
}
