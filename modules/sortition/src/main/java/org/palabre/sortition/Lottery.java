package org.palabre.sortition;

import java.util.List;
import java.util.SortedMap;
import org.palabre.sortition.exact.Fraction;

/**
 * A draw that is ready to be published: every panel that can come out, with its tickets.
 *
 * @param complete false when the time limit cut the search short: then the panels are the best
 *     found, {@code minimum} is what they give, and {@code bound} what nothing can exceed
 * @param minimum smallest chance of anybody who can be chosen at all
 * @param bound proved upper limit of the smallest chance
 * @param roundedMinimum smallest chance the whole-numbered tickets give
 * @param levels chances and who has them, lowest first
 * @param chances exact chance by id, in the order of the file; zero for the excluded
 * @param panels sorted panels, each sorted, with their tickets
 * @param excluded people no panel can include, and why
 * @param certificate proof of the levels, lowest first
 */
public record Lottery(
    boolean complete,
    Fraction minimum,
    Fraction bound,
    Fraction roundedMinimum,
    List<Level> levels,
    SortedMap<Integer, Fraction> chances,
    List<Panel> panels,
    List<Excluded> excluded,
    List<Proof> certificate) {

  /**
   * People with the same chance.
   *
   * @param chance their chance
   * @param people how many they are
   */
  public record Level(Fraction chance, int people) {}

  /**
   * One panel and its tickets.
   *
   * @param members ids, sorted
   * @param weight tickets
   */
  public record Panel(List<String> members, long weight) {}

  /**
   * A person no panel can include.
   *
   * @param id who
   * @param quotas the quotas that keep the person out: without them there would be a panel
   */
  public record Excluded(String id, List<Quota> quotas) {}

  /**
   * Why the people of one level cannot be given more.
   *
   * @param chance the level
   * @param duals value of each person, by id; positive for everybody fixed at this level, otherwise
   *     positive only for people of lower levels
   * @param claim the largest sum of duals over any panel; the chances of these people, weighted by
   *     the duals, sum to exactly this, so that nobody's can rise unless another's falls
   */
  public record Proof(Fraction chance, SortedMap<String, Fraction> duals, Fraction claim) {}
}
