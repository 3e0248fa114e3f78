package org.palabre.budget.domain.paper;

import java.util.Optional;
import org.palabre.input.PlainText;

/**
 * Where people vote on paper, fit to keep.
 *
 * @param name what sign-offs and sheets call it
 * @param address where it is
 * @param hours when it is open, in words
 * @param areaKey the area whose voters are on its sheets; empty for the whole roll
 */
public record PlaceDescription(
    String name, String address, String hours, Optional<String> areaKey) {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ADDRESS = 300;
  private static final int LONGEST_HOURS = 500;

  /**
   * Makes it fit to keep.
   *
   * @throws org.palabre.input.Refusal naming {@code name}, {@code address} or {@code hours}
   */
  public PlaceDescription {
    name = PlainText.line("name", name, LONGEST_NAME);
    address = PlainText.line("address", address, LONGEST_ADDRESS);
    hours = PlainText.lines("hours", hours, LONGEST_HOURS);
  }
}
