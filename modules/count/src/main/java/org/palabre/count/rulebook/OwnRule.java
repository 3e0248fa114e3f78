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
 */
record OwnRule(Rule rule, Greedy.Fit fit, Completion completion, boolean compare) {

  /** No rule of the file's own: the settings that apply when a rule is asked for by name. */
  static final OwnRule NONE = new OwnRule(null, Greedy.Fit.SKIP, Completion.NONE, false);

  private static final Completion ADD1 =
      new Completion(Completion.Kind.ADD1, Completion.Start.FLOOR, Completion.Stop.OVERSPEND);

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
      case "" -> throw FaultyInput.at(1, "rule", "rule.missing");
      default -> throw FaultyInput.at(election.line("rule"), "rule", "rule.unknown", name);
    };
  }

  private static OwnRule shares(Completion completion, boolean compare) {
    return new OwnRule(Rule.EQUAL_SHARES, Greedy.Fit.SKIP, completion, compare);
  }
}
