package org.palabre.attendance;

import java.io.Serializable;
import org.palabre.input.Refusal;

/**
 * How somebody wants to come.
 *
 * @param companions how many come with them, from 0
 * @param remind whether to remind them two days before
 * @param remindDay whether to remind them in the morning of the day
 * @param needs what they need
 */
public record Wish(int companions, boolean remind, boolean remindDay, SpecialNeeds needs)
    implements Serializable {

  /** Alone, reminded two days before. */
  public static final Wish PLAIN = new Wish(0, true, false, SpecialNeeds.NONE);

  /** Refuses numbers nobody means. */
  public Wish {
    if (companions < 0 || companions > RegistrationTerms.MOST_COMPANIONS) {
      throw new Refusal(
          "companions", "registration.companions.range", RegistrationTerms.MOST_COMPANIONS);
    }
  }
}
