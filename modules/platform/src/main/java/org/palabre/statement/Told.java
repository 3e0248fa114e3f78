package org.palabre.statement;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.territory.Position;

/**
 * A statement as it is handed over, before it is kept. What is not known is null.
 *
 * @param words what was said; neither blank nor longer than {@value #LONGEST} characters
 * @param question what was asked, when the words answer a question
 * @param channel how it was collected
 * @param said when, as far as is known; never in the future
 * @param place where, in the speaker's words
 * @param headCount how many people said it together, from 1
 * @param speaker what is known of who said it; null when nothing is
 * @param nature what the words tell of the place
 * @param position where the place lies
 */
public record Told(
    String words,
    String question,
    Channel channel,
    PartialDate said,
    String place,
    Integer headCount,
    Speaker speaker,
    Nature nature,
    Position position)
    implements Serializable {

  /** The longest statement, in characters: some ten pages. */
  public static final int LONGEST = 20_000;

  /** The most people one statement may speak for: beyond, it is a slip of the finger. */
  public static final int MOST_HEADS = 100_000;

  /** Where a day begins first: what is today anywhere is not in the future. */
  private static final ZoneOffset LATEST_ZONE = ZoneOffset.ofHours(14);

  private static final int LONGEST_QUESTION = 300;
  private static final int LONGEST_PLACE = 200;

  /**
   * Makes the texts fit to keep.
   *
   * @throws Refusal if the words are blank, a text is too long, the date lies in the future or the
   *     head-count is none
   */
  public Told {
    words = PlainText.lines("words", words, LONGEST);
    question = orNull(PlainText.optionalLine("question", question, LONGEST_QUESTION));
    place = orNull(PlainText.optionalLine("place", place, LONGEST_PLACE));
    if (said != null && isInTheFuture(said)) {
      throw new Refusal("said", "statement.said.future");
    }
    if (headCount != null && (headCount < 1 || headCount > MOST_HEADS)) {
      throw new Refusal("headCount", "statement.headCount.range", MOST_HEADS);
    }
    if (speaker != null && speaker.isUnknown()) {
      speaker = null;
    }
  }

  /** Something that lies on no map. */
  public Told(
      String words,
      String question,
      Channel channel,
      PartialDate said,
      String place,
      Integer headCount,
      Speaker speaker) {
    this(words, question, channel, said, place, headCount, speaker, null, null);
  }

  /**
   * Something written online by whoever says it.
   *
   * @param today the day of writing, where the organisation is
   */
  public static Told online(String words, String place, String name, LocalDate today) {
    return online(words, place, name, today, null);
  }

  /** The same, with where the place lies; null when that is not known. */
  public static Told online(
      String words, String place, String name, LocalDate today, Position position) {
    return new Told(
        words,
        null,
        Channel.ONLINE,
        PartialDate.of(today),
        place,
        null,
        new Speaker(name, null, null),
        null,
        position);
  }

  /** Whether a date is not yet, wherever one is. */
  static boolean isInTheFuture(PartialDate date) {
    return date.isAfter(LocalDate.now(LATEST_ZONE));
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /**
   * What is known of who said it.
   *
   * @param name the name they want shown; null to stay anonymous
   * @param ageBand an age band, in the words of the source
   * @param quarter where they live, in the words of the source
   */
  public record Speaker(String name, String ageBand, String quarter) implements Serializable {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_AGE_BAND = 40;

    /** Makes the texts fit to keep. */
    public Speaker {
      name = orNull(PlainText.optionalLine("name", name, LONGEST_NAME));
      ageBand = orNull(PlainText.optionalLine("ageBand", ageBand, LONGEST_AGE_BAND));
      quarter = orNull(PlainText.optionalLine("quarter", quarter, LONGEST_NAME));
    }

    boolean isUnknown() {
      return name == null && ageBand == null && quarter == null;
    }
  }
}
