package org.palabre.commitment;

import java.io.Serializable;
import java.util.UUID;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * Of whom something is asked: a body, a person with an account, or somebody this server does not
 * know, by name. Exactly one of them.
 *
 * @param body a department, city or association; or null
 * @param person an elected official, or somebody else with an account; or null
 * @param name how they are called; for a body or a person their name at the time
 */
public record Addressee(UUID body, UUID person, String name) implements Serializable {

  /** Stands where the name of somebody was who left and was erased. */
  public static final String FORGOTTEN = "…";

  private static final int LONGEST = 120;

  /**
   * Makes the name fit to keep.
   *
   * @throws Refusal if there is none
   */
  public Addressee {
    if (body != null && person != null) {
      throw new IllegalArgumentException("A commitment is asked of one body or one person.");
    }
    name = PlainText.line("askedOf", name, LONGEST);
  }

  /** Whether they can be shown something here: they have an account, or agents who have. */
  public boolean isReached() {
    return body != null || person != null;
  }
}
