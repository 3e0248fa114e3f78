package org.palabre.statement;

import java.util.UUID;

/**
 * A statement as it is handed over, before it is kept. What is not known is null.
 *
 * @param words what was said; neither blank nor longer than {@value #LONGEST} characters
 * @param channel how it was collected
 * @param said when, as far as is known
 * @param place where, in the speaker's words
 * @param headCount how many people said it together
 * @param collectedBy the person who took it down, when not the speaker
 * @param importId the import it came with
 * @param sample whether it only shows how the site works
 * @param speaker who said it; null when nothing at all is known of them
 */
public record Told(
    String words,
    Channel channel,
    PartialDate said,
    String place,
    Integer headCount,
    UUID collectedBy,
    UUID importId,
    boolean sample,
    Speaker speaker) {

  /** The longest statement, in characters: some ten pages. */
  public static final int LONGEST = 20_000;

  /** Refuses empty or endless words. */
  public Told {
    if (words == null || words.isBlank()) {
      throw new IllegalArgumentException("A statement needs words.");
    }
    if (words.length() > LONGEST) {
      throw new IllegalArgumentException(
          "A statement holds at most %d characters.".formatted(LONGEST));
    }
  }

  /** Something written online by a visitor or a signed-in person, with a place if they gave one. */
  public static Told online(String words, String place, Speaker speaker) {
    return new Told(words, Channel.ONLINE, null, place, null, null, null, false, speaker);
  }

  /**
   * What is known of who said it.
   *
   * @param person their id, when they are signed in
   * @param name the name they want shown; null to stay anonymous
   * @param ageBand an age band, in the words of the source
   * @param quarter where they live, in the words of the source
   */
  public record Speaker(UUID person, String name, String ageBand, String quarter) {}
}
