package org.palabre.count;

import java.math.BigInteger;
import java.util.List;

/** What is left under each ceiling as projects are selected. */
public final class Allowance {

  private final Contest contest;
  private final List<Ceiling> ceilings;
  private final BigInteger[] money;
  private final int[] places;

  /**
   * Opens every ceiling of a contest.
   *
   * @param contest the contest
   */
  public Allowance(Contest contest) {
    this.contest = contest;
    ceilings = contest.terms().ceilings();
    money = new BigInteger[ceilings.size()];
    places = new int[ceilings.size()];
    for (int c = 0; c < money.length; c++) {
      Ceiling ceiling = ceilings.get(c);
      money[c] =
          ceiling.limit() == null
              ? null
              : ceiling.limit().setScale(contest.scale()).unscaledValue();
      places[c] = ceiling.most();
    }
  }

  /**
   * Whether a project fits under all its ceilings.
   *
   * @param project the project
   * @return true when no ceiling forbids it now
   */
  public boolean admits(int project) {
    for (int c = 0; c < money.length; c++) {
      if (ceilings.get(c).members().get(project)
          && (places[c] == 0
              || (money[c] != null && contest.cost(project).compareTo(money[c]) > 0))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Counts a selected project under its ceilings.
   *
   * @param project the project
   */
  public void take(int project) {
    for (int c = 0; c < money.length; c++) {
      if (ceilings.get(c).members().get(project)) {
        places[c]--;
        money[c] = money[c] == null ? null : money[c].subtract(contest.cost(project));
      }
    }
  }
}
