package org.palabre.count.rulebook;

import java.util.Locale;
import org.palabre.count.Election;
import org.palabre.count.FaultyInput;
import org.palabre.count.equalshares.Completion;
import org.palabre.count.greedy.Greedy;

/**
 * The rule a file names, and the settings that go with that name (pabulib.org/format, "rule").
 *
 * <p>Cities that write {@code equalshares/add1} started from a whole number and did not stop early:
 * Wieliczka 2023, Świecie 2023, Assen 2024.
 *
 * <p>Beyond Pabulib's names a file may say {@code greedy-per-cost}, {@code equalshares/add1u} or
 * {@code majority-judgment}, which mean what the command's options of these names mean, and add two
 * keys that hold for its own rule alone: {@code tie_breaking}, a chain, and {@code
 * min_project_votes}. So a city's recount file gives the same winners without any option.
 */
record OwnRule(Rule rule, Greedy.Fit fit, Completion completion, boolean compare) {

  /** No rule of the file's own: the settings that apply when a rule is asked for by name. */
  static final OwnRule NONE = new OwnRule(null, Greedy.Fit.SKIP, Completion.NONE, false);

  /** Key of the chain that resolves ties. */
  static final String TIES = "tie_breaking";

  /** Key of the number of votes a project needs. */
  static final String MIN_VOTES = "min_project_votes";

  private static final Completion ADD1 =
      new Completion(Completion.Kind.ADD1, Completion.Start.FLOOR, Completion.Stop.OVERSPEND);
  private static final Completion ADD1U =
      new Completion(Completion.Kind.ADD1U, Completion.Start.EXACT, Completion.Stop.EXHAUSTIVE);

  static OwnRule of(Election election) {
    String name = election.ownRule().orElse("");
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "greedy", "greedy-threshold" ->
          new OwnRule(Rule.GREEDY, Greedy.Fit.SKIP, Completion.NONE, false);
      case "greedy-no-skip" -> new OwnRule(Rule.GREEDY, Greedy.Fit.STOP, Completion.NONE, false);
      case "equalshares" -> shares(Completion.NONE, false);
      case "equalshares-comparison" -> shares(Completion.NONE, true);
      case "equalshares/add1" -> shares(ADD1, false);
      case "equalshares/add1-comparison" -> shares(ADD1, true);
      case "equalshares/add1u" -> shares(ADD1U, false);
      case "greedy-per-cost" -> plain(Rule.GREEDY_PER_COST);
      case "majority-judgment" -> plain(Rule.MAJORITY_JUDGMENT);
      case "" -> throw FaultyInput.at(1, "rule", "rule.missing");
      default -> throw FaultyInput.at(election.line("rule"), "rule", "rule.unknown", name);
    };
  }

  private static OwnRule plain(Rule rule) {
    return new OwnRule(rule, Greedy.Fit.SKIP, Completion.NONE, false);
  }

  private static OwnRule shares(Completion completion, boolean compare) {
    return new OwnRule(Rule.EQUAL_SHARES, Greedy.Fit.SKIP, completion, compare);
  }
}
