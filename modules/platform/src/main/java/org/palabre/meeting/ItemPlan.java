package org.palabre.meeting;

import java.io.Serializable;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * What is planned of one item of an agenda.
 *
 * @param title a few words, not blank
 * @param aim what shall come of it, perhaps empty
 * @param owner who leads it, perhaps empty
 * @param minutes how long, 1 to 600, or null
 */
public record ItemPlan(String title, String aim, String owner, Integer minutes)
    implements Serializable {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_AIM = 2_000;
  private static final int LONGEST_OWNER = 120;
  private static final int MOST_MINUTES = 600;

  /**
   * Makes the texts fit to keep.
   *
   * @throws Refusal if the title is blank, a text too long, or the minutes not between 1 and 600
   */
  public ItemPlan {
    title = PlainText.line("itemTitle", title, LONGEST_TITLE);
    aim = PlainText.optionalLines("itemAim", aim, LONGEST_AIM);
    owner = PlainText.optionalLine("itemOwner", owner, LONGEST_OWNER);
    if (minutes != null && (minutes < 1 || minutes > MOST_MINUTES)) {
      throw new Refusal("itemMinutes", "meeting.item.minutes", MOST_MINUTES);
    }
  }
}
