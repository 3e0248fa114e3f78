package org.palabre.sortition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may take a member's seat. For each member alone: everybody outside the panel who, in that
 * seat, keeps every quota and the household rule. A panel of one person has one level only, so
 * leximin gives each of them the same chance: the list is a fair order drawn from the same public
 * number.
 */
public final class Substitutes {

  private Substitutes() {}

  /**
   * Draws the lists.
   *
   * @param pool the pool
   * @param members the panel
   * @param published the published file
   * @param publicNumber what was thrown
   * @return an ordered list of ids for each member
   */
  public static Map<String, List<String>> draw(
      Pool pool, List<String> members, byte[] published, String publicNumber) {
    Set<String> seated = new TreeSet<>(members);
    Map<String, Person> byId = new HashMap<>();
    pool.people().forEach(person -> byId.put(person.id(), person));
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String leaving : members) {
      int[] counts = new int[pool.quotas().size()];
      Set<String> homes = new TreeSet<>();
      for (String member : members) {
        if (!member.equals(leaving)) {
          byId.get(member).quotas().forEach(q -> counts[q]++);
          homes.add(byId.get(member).household());
        }
      }
      homes.remove("");
      List<String> able = new ArrayList<>();
      for (Person person : pool.people()) {
        if (!seated.contains(person.id())
            && !homes.contains(person.household())
            && fits(pool, counts, person)) {
          able.add(person.id());
        }
      }
      able.sort(Seats.BY_CODE_POINT);
      lists.put(
          leaving, PublicChoice.order(able, published, publicNumber, "substitutes of " + leaving));
    }
    return lists;
  }

  private static boolean fits(Pool pool, int[] counts, Person person) {
    for (int q = 0; q < counts.length; q++) {
      int count = counts[q] + (person.quotas().contains(q) ? 1 : 0);
      if (count < pool.quotas().get(q).min() || count > pool.quotas().get(q).max()) {
        return false;
      }
    }
    return true;
  }
}
