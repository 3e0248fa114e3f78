package org.palabre.bench.budget;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How long each step of the vote took, from all voters. */
final class StepTimes {

  private final Map<String, Step> steps = new LinkedHashMap<>();

  /** A step was answered as it should. */
  synchronized void answered(String step, int milliseconds) {
    steps.computeIfAbsent(step, name -> new Step()).times.add(milliseconds);
  }

  /** A step failed. */
  synchronized void failed(String step) {
    steps.computeIfAbsent(step, name -> new Step()).errors++;
  }

  /** How many requests failed. */
  synchronized int errors() {
    return steps.values().stream().mapToInt(step -> step.errors).sum();
  }

  /** The least time that so many of a hundred answers took no longer than; empty for no answer. */
  synchronized Optional<Integer> percentile(int percent) {
    return percentile(
        steps.values().stream().flatMap(step -> step.times.stream()).sorted().toList(), percent);
  }

  /**
   * Prints a Markdown table.
   *
   * @param whole what a voter waited for from the first page to the last
   */
  synchronized void print(PrintStream out, List<Integer> whole) {
    out.println("| step | answered | errors | p50 ms | p95 ms | p99 ms |");
    out.println("|---|---|---|---|---|---|");
    Step all = new Step();
    steps.forEach(
        (name, step) -> {
          row(name, step, out);
          all.times.addAll(step.times);
          all.errors += step.errors;
        });
    row("every request", all, out);
    Step voters = new Step();
    voters.times.addAll(whole);
    row("a voter's eight answers together", voters, out);
  }

  private static void row(String name, Step step, PrintStream out) {
    List<Integer> sorted = new ArrayList<>(step.times);
    Collections.sort(sorted);
    out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %s | %s | %s |%n",
        name,
        sorted.size(),
        step.errors,
        written(sorted, 50),
        written(sorted, 95),
        written(sorted, 99));
  }

  private static String written(List<Integer> sorted, int percent) {
    return percentile(sorted, percent).map(Object::toString).orElse("none");
  }

  private static Optional<Integer> percentile(List<Integer> sorted, int percent) {
    return sorted.isEmpty()
        ? Optional.empty()
        : Optional.of(sorted.get((sorted.size() * percent + 99) / 100 - 1));
  }

  /** The answers to one step. */
  private static final class Step {
    private final List<Integer> times = new ArrayList<>();
    private int errors;
  }
}
