package org.palabre.count;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * All the ballots of an election, packed: four bytes a choice and four bytes a ballot, eight more a
 * choice when there are points.
 *
 * <p>Projects are named by their position in the election. The order inside a ballot is the voter's
 * own (it matters for rankings).
 */
public final class Ballots {

  private final int size;
  private final int[] start;
  private final int[] choice;
  private final long[] points;
  private final int pointsScale;

  private Ballots(int size, int[] start, int[] choice, long[] points, int pointsScale) {
    this.size = size;
    this.start = start;
    this.choice = choice;
    this.points = points;
    this.pointsScale = pointsScale;
  }

  /**
   * How many ballots were cast, empty ones included.
   *
   * @return zero or more
   */
  public int size() {
    return size;
  }

  /**
   * Where a ballot's choices begin.
   *
   * @param ballot the ballot, from 0; {@link #size()} gives the end of the last one
   * @return an index for {@link #choice} and {@link #points}
   */
  public int start(int ballot) {
    return start[ballot];
  }

  /**
   * A choice.
   *
   * @param index between {@code start(b)} and {@code start(b + 1)}
   * @return the project's position in the election
   */
  public int choice(int index) {
    return choice[index];
  }

  /**
   * The points of a choice.
   *
   * @param index between {@code start(b)} and {@code start(b + 1)}
   * @return points in units of 10<sup>−{@link #pointsScale()}</sup>; 1 when ballots carry none
   */
  public long points(int index) {
    return points == null ? 1 : points[index];
  }

  /**
   * How many decimals {@link #points} holds.
   *
   * @return 0 for whole points
   */
  public int pointsScale() {
    return pointsScale;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ballots ballots
        && size == ballots.size
        && pointsScale == ballots.pointsScale
        && Arrays.equals(start, ballots.start)
        && Arrays.equals(choice, ballots.choice)
        && Arrays.equals(points, ballots.points);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(start) + Arrays.hashCode(choice);
  }

  /** Gathers ballots one by one; reads like {@code add(3).add(5).endBallot()}. */
  public static final class Builder {

    private int size;
    private int[] start = new int[1025];
    private int[] choice = new int[4096];
    private long[] points;
    private int pointsScale;
    private int length;

    /**
     * Opens an empty urn.
     *
     * @param withPoints whether every choice carries points
     */
    public Builder(boolean withPoints) {
      points = withPoints ? new long[4096] : null;
    }

    /**
     * Adds a project to the current ballot; a project listed again is counted once, its points
     * summed.
     *
     * @param project the project's position in the election
     * @return false when the ballot already listed it
     */
    public boolean add(int project) {
      return add(project, 1, 0);
    }

    /**
     * Adds a project and its points to the current ballot.
     *
     * @param project the project's position in the election
     * @param value the points, exact
     * @return false when the ballot already listed it: the points are then summed
     */
    public boolean add(int project, BigDecimal value) {
      int scale = Math.max(0, value.stripTrailingZeros().scale());
      return add(project, value.setScale(scale).unscaledValue().longValueExact(), scale);
    }

    /**
     * Adds a project and its whole points to the current ballot.
     *
     * @param project the project's position in the election
     * @param value the points
     * @return false when the ballot already listed it: the points are then summed
     */
    public boolean add(int project, long value) {
      return add(project, value, 0);
    }

    private boolean add(int project, long value, int scale) {
      long unscaled = points == null ? 1 : align(value, scale);
      for (int i = start[size]; i < length; i++) {
        if (choice[i] == project) {
          if (points != null) {
            points[i] = Math.addExact(points[i], unscaled);
          }
          return false;
        }
      }
      if (length == choice.length) {
        choice = Arrays.copyOf(choice, length * 2);
        points = points == null ? null : Arrays.copyOf(points, length * 2);
      }
      choice[length] = project;
      if (points != null) {
        points[length] = unscaled;
      }
      length++;
      return true;
    }

    /** Brings all points to the finest scale seen so far. */
    private long align(long value, int scale) {
      if (scale > pointsScale) {
        long factor = tenTo(scale - pointsScale);
        for (int i = 0; i < length; i++) {
          points[i] = Math.multiplyExact(points[i], factor);
        }
        pointsScale = scale;
      }
      return Math.multiplyExact(value, tenTo(pointsScale - scale));
    }

    private static long tenTo(int exponent) {
      return BigDecimal.TEN.pow(exponent).longValueExact();
    }

    /**
     * How many projects the current ballot lists.
     *
     * @return zero or more
     */
    public int currentLength() {
      return length - start[size];
    }

    /**
     * A project of the current ballot.
     *
     * @param index from 0 to {@link #currentLength()}
     * @return the project's position in the election
     */
    public int currentChoice(int index) {
      return choice[start[size] + index];
    }

    /**
     * The points of a project of the current ballot.
     *
     * @param index from 0 to {@link #currentLength()}
     * @return the points; 1 when ballots carry none
     */
    public BigDecimal currentPoints(int index) {
      return points == null
          ? BigDecimal.ONE
          : BigDecimal.valueOf(points[start[size] + index], pointsScale);
    }

    /** Closes the current ballot, empty or not. */
    public void endBallot() {
      size++;
      if (size + 1 > start.length) {
        start = Arrays.copyOf(start, start.length * 2);
      }
      start[size] = length;
    }

    /**
     * Seals the urn.
     *
     * @return the ballots
     */
    public Ballots build() {
      return new Ballots(
          size,
          Arrays.copyOf(start, size + 1),
          Arrays.copyOf(choice, length),
          points == null ? null : Arrays.copyOf(points, length),
          pointsScale);
    }
  }
}
