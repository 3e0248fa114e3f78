package org.palabre.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What one ballot may hold. Every bound is optional: null means no bound.
 *
 * @param minLength the fewest projects
 * @param maxLength the most projects
 * @param minPoints the fewest points to a listed project
 * @param maxPoints the most points to one project
 * @param minSumPoints the fewest points in all
 * @param maxSumPoints the most points in all
 * @param minSumCost the least its projects may cost together
 * @param maxSumCost the most its projects may cost together
 * @param groups bounds for the projects of one area or category
 */
public record BallotLimits(
    BigDecimal minLength,
    BigDecimal maxLength,
    BigDecimal minPoints,
    BigDecimal maxPoints,
    BigDecimal minSumPoints,
    BigDecimal maxSumPoints,
    BigDecimal minSumCost,
    BigDecimal maxSumCost,
    List<GroupLimit> groups) {

  /**
   * Bounds for the projects of one area or category.
   *
   * @param name what the group is called
   * @param members the projects, by position in the election
   * @param minLength the fewest of them on one ballot, or null
   * @param maxLength the most of them on one ballot, or null
   */
  public record GroupLimit(
      String name, BitSet members, BigDecimal minLength, BigDecimal maxLength) {}

  /** No bound at all. */
  public static final BallotLimits NONE =
      new BallotLimits(null, null, null, null, null, null, null, null, List.of());

  /** Copies the groups. */
  public BallotLimits {
    groups = List.copyOf(groups);
  }

  /**
   * Whether nothing is bounded, so that nothing need be checked.
   *
   * @return true when every ballot is within these limits
   */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /**
   * Everything a ballot breaks. An empty ballot breaks nothing: it is a blank vote.
   *
   * @param projects the projects of the election
   * @param chosen the projects the ballot lists, by position
   * @param points their points, in the same order; ones when ballots carry none
   * @return one message for each bound broken, in the order of the bounds
   */
  public List<Message> broken(
      List<Project> projects, List<Integer> chosen, List<BigDecimal> points) {
    List<Message> broken = new ArrayList<>();
    if (chosen.isEmpty()) {
      return broken;
    }
    check(broken, "length", BigDecimal.valueOf(chosen.size()), minLength, maxLength);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal cost = BigDecimal.ZERO;
    for (int i = 0; i < chosen.size(); i++) {
      check(broken, "points", points.get(i), minPoints, maxPoints);
      sum = sum.add(points.get(i));
      cost = cost.add(projects.get(chosen.get(i)).cost());
    }
    check(broken, "sum", sum, minSumPoints, maxSumPoints);
    check(broken, "cost", cost, minSumCost, maxSumCost);
    for (GroupLimit group : groups) {
      long inside = chosen.stream().filter(group.members()::get).count();
      BigDecimal length = BigDecimal.valueOf(inside);
      if (group.minLength() != null && length.compareTo(group.minLength()) < 0) {
        broken.add(Message.of("limit.group.min", group.name(), length, group.minLength()));
      }
      if (group.maxLength() != null && length.compareTo(group.maxLength()) > 0) {
        broken.add(Message.of("limit.group.max", group.name(), length, group.maxLength()));
      }
    }
    return broken;
  }

  private static void check(
      List<Message> broken, String what, BigDecimal value, BigDecimal min, BigDecimal max) {
    if (min != null && value.compareTo(min) < 0) {
      broken.add(Message.of("limit." + what + ".min", value, min));
    }
    if (max != null && value.compareTo(max) > 0) {
      broken.add(Message.of("limit." + what + ".max", value, max));
    }
  }
}
