package org.palabre.attendance;

import java.io.Serializable;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * What somebody needs to come. Read only by those who hold the meeting.
 *
 * @param children how many children are to be looked after, from 0
 * @param interpreter the language to interpret, perhaps empty
 * @param access what makes the place accessible, in their words, perhaps empty
 */
public record SpecialNeeds(int children, String interpreter, String access)
    implements Serializable {

  /** None. */
  public static final SpecialNeeds NONE = new SpecialNeeds(0, "", "");

  private static final int MOST_CHILDREN = 20;
  private static final int LONGEST_LANGUAGE = 80;
  private static final int LONGEST_ACCESS = 300;

  /**
   * Makes the texts fit to keep.
   *
   * @throws Refusal naming the field
   */
  public SpecialNeeds {
    if (children < 0 || children > MOST_CHILDREN) {
      throw new Refusal("children", "registration.children.range", MOST_CHILDREN);
    }
    interpreter = PlainText.optionalLine("interpreter", interpreter, LONGEST_LANGUAGE);
    access = PlainText.optionalLine("access", access, LONGEST_ACCESS);
  }

  /** Whether there is none. */
  public boolean isNone() {
    return children == 0 && interpreter.isEmpty() && access.isEmpty();
  }
}
