package org.palabre.drafting;

import org.palabre.input.Refusal;

/**
 * How many of each college took part in a session.
 *
 * @param officials elected officials
 * @param departments people of departments
 * @param residents residents
 */
public record Presence(int officials, int departments, int residents) {

  /** The most of one college. */
  public static final int MOST = 999;

  /**
   * Refuses what nobody counts.
   *
   * @throws Refusal naming the field whose number is below 0 or above 999
   */
  public Presence {
    require("officials", officials);
    require("departments", departments);
    require("residents", residents);
  }

  /** Those of one college. */
  public int of(College college) {
    return switch (college) {
      case OFFICIALS -> officials;
      case DEPARTMENTS -> departments;
      case RESIDENTS -> residents;
    };
  }

  /** All of them. */
  public int sum() {
    return officials + departments + residents;
  }

  private static void require(String field, int number) {
    if (number < 0 || number > MOST) {
      throw new Refusal(field, "drafting.presence.range", MOST);
    }
  }
}
