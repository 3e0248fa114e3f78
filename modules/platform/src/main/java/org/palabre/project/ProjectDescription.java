package org.palabre.project;

import java.io.Serializable;
import java.time.LocalDate;
import org.palabre.access.Audience;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * What a project says of itself.
 *
 * @param name a few words, not blank
 * @param summary what is being done, in plain words, perhaps empty
 * @param partners groups who carry it along, such as "les parents d’élèves"; perhaps empty
 * @param audience who reads it
 * @param startedOn when it was decided; null when not known
 */
public record ProjectDescription(
    String name, String summary, String partners, Audience audience, LocalDate startedOn)
    implements Serializable {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_SUMMARY = 2_000;
  private static final int LONGEST_PARTNERS = 400;

  /**
   * Makes the texts fit to keep.
   *
   * @throws Refusal if the name is blank, a text too long, nobody said who reads it, or the date
   *     one no living person decided on
   */
  public ProjectDescription {
    name = PlainText.line("name", name, LONGEST_NAME);
    summary = PlainText.optionalLines("summary", summary, LONGEST_SUMMARY);
    partners = PlainText.optionalLine("partners", partners, LONGEST_PARTNERS);
    if (audience == null) {
      throw new Refusal("audience", "audience.needed");
    }
    Dates.requirePlausible("startedOn", startedOn);
  }
}
