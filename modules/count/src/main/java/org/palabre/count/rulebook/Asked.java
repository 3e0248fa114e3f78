package org.palabre.count.rulebook;

/**
 * What was asked for, word for word; null where nothing was.
 *
 * @param rule {@code greedy}, {@code greedy-per-cost}, {@code equal-shares} or {@code
 *     majority-judgment}
 * @param utility {@code cost}, {@code cardinality}, {@code score} or {@code borda}
 * @param completion {@code none}, {@code add1}, {@code add1u} or {@code greedy}
 * @param add1Start {@code exact} or {@code floor}
 * @param add1Stop {@code exhaustive} or {@code overspend}
 * @param compare whether the comparison step is asked for
 * @param fit {@code skip} or {@code stop}
 * @param minVotes a number of votes
 * @param strict whether a project needs more than that number
 * @param areas {@code file} or {@code ignore}
 * @param ungraded {@code worst} or {@code exclude}
 * @param tie a chain of criteria
 */
public record Asked(
    String rule,
    String utility,
    String completion,
    String add1Start,
    String add1Stop,
    boolean compare,
    String fit,
    String minVotes,
    boolean strict,
    String areas,
    String ungraded,
    String tie) {

  /** Nothing: the file's own rule with its own settings. */
  public static final Asked NOTHING =
      new Asked(null, null, null, null, null, false, null, null, false, null, null, null);

  /**
   * The same with another rule, utility and completion.
   *
   * @param otherRule the rule
   * @param otherUtility the utility, or null
   * @param otherCompletion the completion, or null
   * @param otherCompare whether the comparison step is asked for
   * @return what is asked
   */
  public Asked with(
      String otherRule, String otherUtility, String otherCompletion, boolean otherCompare) {
    return new Asked(
        otherRule,
        otherUtility,
        otherCompletion,
        add1Start,
        add1Stop,
        otherCompare,
        fit,
        minVotes,
        strict,
        areas,
        ungraded,
        tie);
  }
}
