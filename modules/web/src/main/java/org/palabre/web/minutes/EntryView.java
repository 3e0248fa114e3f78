package org.palabre.web.minutes;

import java.util.List;
import java.util.UUID;
import org.palabre.minutes.Decision;
import org.palabre.web.commitment.CommitmentCard;
import org.palabre.web.statement.StatementCard;

/**
 * An entry of minutes as pages say it.
 *
 * @param id its id
 * @param title what it is called
 * @param text what was written; perhaps empty
 * @param decisions what was decided
 * @param quotes what was said, by reference: words that were withdrawn are gone
 * @param requests what was asked
 * @param hidden how many requests were made besides that the visitor may not read
 */
public record EntryView(
    UUID id,
    String title,
    String text,
    List<DecisionView> decisions,
    List<StatementCard> quotes,
    List<RequestView> requests,
    int hidden) {

  /** Whether nothing stands in it. */
  public boolean isEmpty() {
    return text.isEmpty()
        && decisions.isEmpty()
        && quotes.isEmpty()
        && requests.isEmpty()
        && hidden == 0;
  }

  /**
   * A decision.
   *
   * @param what what was decided
   * @param how how and when, in a few words
   */
  public record DecisionView(String what, String how) {

    static DecisionView of(Decision decision, String how) {
      return new DecisionView(decision.getWhat(), how);
    }
  }

  /**
   * Something that was asked.
   *
   * @param card how it is said
   * @param link the address of its thread
   */
  public record RequestView(CommitmentCard card, String link) {}
}
