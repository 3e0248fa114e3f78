package org.palabre.budget.domain.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.tabular.ColumnName;

/**
 * Names of areas or themes of which it is not certain what they name: written in two ways ({@code
 * intra}, {@code Intra}), contained in another ({@code Nord}, {@code Nord Rocade}), no part of the
 * city at all ({@code tous secteurs}), or unknown to earlier editions.
 */
final class NameDoubts {

  private static final Set<String> WHOLE =
      Set.of("tous", "toute", "toutes", "tout", "ensemble", "all", "whole", "ville", "city");

  private final Map<String, Long> counts;
  private final List<String> earlier;

  NameDoubts(List<String> cells, List<String> earlier) {
    this.counts =
        cells.stream()
            .filter(name -> !name.isEmpty())
            .collect(
                Collectors.groupingBy(name -> name, LinkedHashMap::new, Collectors.counting()));
    this.earlier = earlier;
  }

  /** The doubtful ones, in the order of the table. */
  List<String> doubtful(boolean perhapsWhole) {
    return counts.keySet().stream()
        .filter(
            name ->
                perhapsWhole && isWhole(name)
                    || isOtherSpelling(name)
                    || isContaining(name)
                    || isUnknown(name))
        .toList();
  }

  /** What else it may be: the other names of the table, then those of earlier editions. */
  List<String> others(String name) {
    List<String> others = new ArrayList<>();
    Stream.concat(
            counts.keySet().stream().sorted(Comparator.comparing(counts::get).reversed()),
            earlier.stream())
        .filter(other -> !other.equals(name) && !others.contains(other))
        .forEach(others::add);
    return others;
  }

  private static boolean isWhole(String name) {
    return WHOLE.contains(ColumnName.plain(name).split(" ")[0]);
  }

  /** Of two spellings the rarer is doubtful; of two as frequent, the later. */
  private boolean isOtherSpelling(String name) {
    String plain = ColumnName.plain(name);
    String usual =
        counts.keySet().stream()
            .filter(other -> ColumnName.plain(other).equals(plain))
            .max(Comparator.comparing(counts::get))
            .orElse(name);
    return !usual.equals(name);
  }

  private boolean isContaining(String name) {
    List<String> words = List.of(ColumnName.plain(name).split(" "));
    return counts.keySet().stream()
        .map(ColumnName::plain)
        .filter(other -> !other.isEmpty() && !other.equals(ColumnName.plain(name)))
        .map(other -> List.of(other.split(" ")))
        .anyMatch(words::containsAll);
  }

  private boolean isUnknown(String name) {
    return !earlier.isEmpty()
        && earlier.stream()
            .noneMatch(other -> ColumnName.plain(other).equals(ColumnName.plain(name)));
  }
}
