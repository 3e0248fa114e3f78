package org.palabre.count.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.palabre.count.Election;
import org.palabre.count.Outcome;
import org.palabre.count.Utility;
import org.palabre.count.rulebook.Asked;
import org.palabre.count.rulebook.Counting;
import org.palabre.count.rulebook.Settings;

/** What each rule would have funded with the same ballots, thresholds, ceilings and ties. */
public final class SideBySide {

  private SideBySide() {}

  /**
   * One rule's outcome.
   *
   * @param rule the rule, as the command names it
   * @param utility the utility
   * @param completion the completion of Equal Shares; {@code none} elsewhere
   * @param outcome who wins
   * @param reach how many voters the winners reach
   */
  public record Column(
      String rule, String utility, String completion, Outcome outcome, Reach reach) {}

  /**
   * Counts by every rule that suits the ballots.
   *
   * @param election the election
   * @param asked thresholds, ceilings and ties, kept for every rule
   * @return one column a rule
   */
  public static List<Column> of(Election election, Asked asked) {
    List<Column> columns = new ArrayList<>();
    for (Utility utility : Utility.values()) {
      if (!utility.suits(election.kind())) {
        continue;
      }
      String word = utility.name().toLowerCase(Locale.ROOT);
      columns.add(column(election, asked, "greedy", word, "none"));
      for (String completion : List.of("none", "greedy", "add1", "add1u")) {
        columns.add(column(election, asked, "equal-shares", word, completion));
      }
    }
    return columns;
  }

  private static Column column(
      Election election, Asked asked, String rule, String utility, String completion) {
    Asked other = asked.with(rule, utility, completion, false);
    Outcome outcome = Counting.count(election, Settings.of(election, other)).outcome();
    return new Column(rule, utility, completion, outcome, Reach.of(election, outcome.winnerSet()));
  }
}
