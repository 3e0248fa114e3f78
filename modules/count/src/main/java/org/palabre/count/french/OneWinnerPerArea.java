package org.palabre.count.french;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palabre.count.Allowance;
import org.palabre.count.Contest;
import org.palabre.count.Outcome;
import org.palabre.count.Step;

/**
 * Every area wins something (Gironde: one winner per canton at least). After the ranking, each area
 * without a winner gets its best project; to pay for it the last ranked winners go, except those
 * whose leaving would leave their own area empty.
 *
 * <p>Areas are served in the order of their best projects' places. When an area's best project
 * cannot be paid even so, its next one is tried; when none can, the area stays without a winner.
 *
 * @param column the column that says where a project is
 */
public record OneWinnerPerArea(String column) implements LocalRule {

  @Override
  public Outcome count(Contest contest) {
    Selection selection = new Selection(contest);
    selection.pass(p -> true, Integer.MAX_VALUE, selection.all());
    Outcome ranked = selection.outcome();
    Areas areas = new Areas(contest, column);
    List<Integer> winners = new ArrayList<>(ranked.winners());
    Set<String> served = new HashSet<>();
    winners.forEach(winner -> served.add(areas.of(winner)));
    List<Integer> ranking = selection.ranking();
    for (int project : ranking) {
      String area = areas.of(project);
      if (!area.isEmpty() && !served.contains(area)) {
        List<Integer> changed = makeRoom(contest, areas, winners, ranking, project);
        if (changed != null) {
          winners = changed;
          served.add(area);
        }
      }
    }
    return inOrder(ranked, winners);
  }

  /** The winners with one more, the last ranked that can go having gone; null when it cannot be. */
  private static List<Integer> makeRoom(
      Contest contest, Areas areas, List<Integer> winners, List<Integer> ranking, int project) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int place = 0; place < ranking.size(); place++) {
      places.put(ranking.get(place), place);
    }
    List<Integer> kept = new ArrayList<>(winners);
    while (!fits(contest, kept, project)) {
      Integer last =
          kept.stream()
              .filter(winner -> isNotAlone(areas, kept, winner))
              .max(Comparator.comparing(places::get))
              .orElse(null);
      if (last == null) {
        return null;
      }
      kept.remove(last);
    }
    kept.add(project);
    return kept;
  }

  private static boolean fits(Contest contest, List<Integer> kept, int project) {
    BigInteger spent = contest.cost(project);
    Allowance allowance = new Allowance(contest);
    for (int winner : kept) {
      spent = spent.add(contest.cost(winner));
      allowance.take(winner);
    }
    return spent.compareTo(contest.budget()) <= 0 && allowance.admits(project);
  }

  private static boolean isNotAlone(Areas areas, List<Integer> kept, int winner) {
    String area = areas.of(winner);
    return area.isEmpty()
        || kept.stream().filter(other -> areas.of(other).equals(area)).count() > 1;
  }

  private static Outcome inOrder(Outcome ranked, List<Integer> winners) {
    List<Step> steps = new ArrayList<>();
    Contest contest = ranked.contest();
    for (int winner : winners) {
      steps.add(
          new Step(steps.size() + 1, winner, Step.Phase.GREEDY, contest.votes(winner), null, 0));
    }
    return new Outcome(contest, steps, ranked.ties(), ranked.stop(), null, null);
  }
}
