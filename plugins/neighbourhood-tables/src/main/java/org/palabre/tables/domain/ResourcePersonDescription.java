package org.palabre.tables.domain;

import java.util.UUID;
import org.palabre.input.PlainText;

/**
 * What is kept of a resource person, beside their consent.
 *
 * @param name what others call them
 * @param helpsWith what others turn to them for
 * @param reachedBy how to reach them; may be empty
 * @param shownTo who may see them, as they chose
 * @param account their account, when they have one and are a member; or null
 */
public record ResourcePersonDescription(
    String name, String helpsWith, String reachedBy, ShownTo shownTo, UUID account) {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_HELP = 400;
  private static final int LONGEST_REACH = 200;

  /** Who may see a resource person. */
  public enum ShownTo {
    /** Those who run the table. */
    FACILITATORS,
    /** Its members too. */
    MEMBERS
  }

  /**
   * Takes what was typed.
   *
   * @throws org.palabre.input.Refusal naming the field {@code name}, {@code helpsWith} or {@code
   *     reachedBy}
   */
  public ResourcePersonDescription clean() {
    return new ResourcePersonDescription(
        PlainText.line("name", name, LONGEST_NAME),
        PlainText.line("helpsWith", helpsWith, LONGEST_HELP),
        PlainText.optionalLine("reachedBy", reachedBy, LONGEST_REACH),
        shownTo == null ? ShownTo.FACILITATORS : shownTo,
        account);
  }
}
