package org.palabre.count.explain;

import java.math.BigDecimal;
import java.util.List;
import org.palabre.count.Message;
import org.palabre.count.Step;

/**
 * Why one project won or lost.
 *
 * @param project the project, by position in the election
 * @param verdict why, in one word
 * @param step how it was selected, or null when it lost
 * @param lostAt the step after which it could no longer be funded; 0 when it never could; −1 when
 *     that has no meaning
 * @param moneyThen what its supporters together (Equal Shares) or the envelope (greedy) had left
 *     then, or null
 * @param moreVotes what more votes would have done, or null when it won
 * @param lowerCost what a lower cost would have done, or null when it won
 * @param sentences all of it in words
 */
public record Explanation(
    int project,
    Verdict verdict,
    Step step,
    int lostAt,
    BigDecimal moneyThen,
    MoreVotes moreVotes,
    LowerCost lowerCost,
    List<Message> sentences) {

  /** Why, in one word. */
  public enum Verdict {
    /** It is funded. */
    WON,
    /** It was withdrawn and took no part. */
    WITHDRAWN,
    /** It has fewer votes or points than the rules ask for. */
    BELOW_THRESHOLD,
    /** Nobody supports it. */
    NO_SUPPORT,
    /** It costs more than was left when its turn came. */
    DID_NOT_FIT,
    /** The ceiling of its area or category, or another variant of it, kept it out. */
    CEILING,
    /** The count had ended before its turn. */
    AFTER_THE_END,
    /** Its supporters together had less left than its cost. */
    NOT_AFFORDABLE,
    /** Greedy took the place of Equal Shares and does not fund it. */
    REPLACED
  }

  /**
   * The fewest additional ballots approving just this project with which it is funded.
   *
   * @param ballots how many, or null when none was found
   * @param limit up to how many were looked for: the number of ballots cast
   * @param isProven whether every smaller number (every number, when none was found) is known to
   *     fail, by recounting or by the rule's own properties
   */
  public record MoreVotes(Integer ballots, int limit, boolean isProven) {}

  /**
   * The highest cost at which it is funded, to the cent.
   *
   * @param cost that cost, or null when none was found
   * @param isProven whether every higher cost is known to fail
   */
  public record LowerCost(BigDecimal cost, boolean isProven) {}

  /** Copies the sentences. */
  public Explanation {
    sentences = List.copyOf(sentences);
  }
}
