package org.palabre.count.pabulib;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palabre.count.BallotKind;
import org.palabre.count.BallotLimits;
import org.palabre.count.Project;

/** Reads the limits on ballots from a file's META section. */
final class Limits {

  private static final String MIN_PER = "min_length_per_";
  private static final String MAX_PER = "max_length_per_";

  private Limits() {}

  static BallotLimits of(Meta meta, BallotKind kind, List<Project> projects) {
    BigDecimal maxLength = meta.bound("max_length");
    if (kind == BallotKind.CHOOSE_ONE && maxLength == null) {
      maxLength = BigDecimal.ONE;
    }
    BigDecimal maxSumCost = meta.bound("max_sum_cost");
    if (kind == BallotKind.KNAPSACK && maxSumCost == null) {
      maxSumCost = meta.bound("budget");
    }
    boolean points = kind.hasPoints();
    return new BallotLimits(
        meta.bound("min_length"),
        maxLength,
        points ? meta.bound("min_points") : null,
        points ? meta.bound("max_points") : null,
        points ? meta.bound("min_sum_points") : null,
        points ? meta.bound("max_sum_points") : null,
        meta.bound("min_sum_cost"),
        maxSumCost,
        groups(meta, projects));
  }

  /** {@code max_length_per_category;2} bounds each category that the projects name. */
  private static List<BallotLimits.GroupLimit> groups(Meta meta, List<Project> projects) {
    List<BallotLimits.GroupLimit> groups = new ArrayList<>();
    for (String column : columns(meta)) {
      Map<String, BitSet> members = new LinkedHashMap<>();
      for (int p = 0; p < projects.size(); p++) {
        String value = projects.get(p).attributes().getOrDefault(column, "");
        if (!value.isEmpty()) {
          members.computeIfAbsent(value, name -> new BitSet()).set(p);
        }
      }
      members.forEach(
          (name, set) ->
              groups.add(
                  new BallotLimits.GroupLimit(
                      name, set, meta.bound(MIN_PER + column), meta.bound(MAX_PER + column))));
    }
    return groups;
  }

  private static List<String> columns(Meta meta) {
    return meta.values().keySet().stream()
        .filter(key -> key.startsWith(MIN_PER) || key.startsWith(MAX_PER))
        .map(key -> key.substring(MIN_PER.length()))
        .distinct()
        .toList();
  }
}
