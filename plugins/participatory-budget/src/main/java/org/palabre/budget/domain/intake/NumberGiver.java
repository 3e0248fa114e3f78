package org.palabre.budget.domain.intake;

import java.util.HashSet;
import java.util.Set;
import org.palabre.budget.domain.project.BudgetProject;

/**
 * Gives each project a number that no other has, the one it had wherever that can be: whoever looks
 * for number 12 of an old poster finds it.
 */
final class NumberGiver {

  private static final int MOST_DIGITS = 5;

  private final boolean isStripping;
  private final Set<Integer> given = new HashSet<>();
  private final Set<String> codes = new HashSet<>();
  private int next = 1;

  /**
   * One for an edition.
   *
   * @param isStripping whether zeros in front are dropped
   */
  NumberGiver(boolean isStripping) {
    this.isStripping = isStripping;
  }

  /**
   * What a project gets.
   *
   * @param isOther whether it had a number that another project has
   */
  record Given(int number, String code, boolean isOther) {}

  /** Notes what a project was called; all are noted before the first number is given. */
  void take(String number) {
    next = Math.max(next, value(number) + 1);
  }

  /** The number of the next project that was called so. */
  Given give(String called) {
    int value = value(called);
    int number = value > 0 && given.add(value) ? value : free();
    String plain = isStripping ? called.replaceFirst("^0+(?=\\d)", "") : called;
    boolean fits = !plain.isEmpty() && plain.length() <= BudgetProject.LONGEST_CODE;
    boolean kept = fits && codes.add(plain);
    String code = kept ? plain : Integer.toString(number);
    for (int i = 2; !kept && !codes.add(code); i++) {
      code = number + "-" + i;
    }
    return new Given(number, code, fits && !kept);
  }

  private int free() {
    while (!given.add(next)) {
      next++;
    }
    return next;
  }

  private static int value(String number) {
    return number.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.parseInt(number) : 0;
  }
}
