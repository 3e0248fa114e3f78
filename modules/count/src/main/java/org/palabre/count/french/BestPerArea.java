package org.palabre.count.french;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.palabre.count.Contest;
import org.palabre.count.Outcome;

/**
 * The best of each area first, then all the others (Rennes 2017: the two projects with most votes
 * in each quarter, then the ranking of the whole city with what is left).
 *
 * @param column the column that says where a project is
 * @param winners how many projects of each area come first
 */
public record BestPerArea(String column, int winners) implements LocalRule {

  @Override
  public Outcome count(Contest contest) {
    Selection selection = new Selection(contest);
    Areas areas = new Areas(contest, column);
    BitSet best = new BitSet();
    Map<String, Integer> found = new HashMap<>();
    for (int project : selection.ranking()) {
      String area = areas.of(project);
      if (!area.isEmpty() && found.merge(area, 1, Integer::sum) <= winners) {
        best.set(project);
      }
    }
    selection.pass(best::get, Integer.MAX_VALUE, selection.all());
    selection.pass(p -> true, Integer.MAX_VALUE, selection.all());
    return selection.outcome();
  }
}
