package org.palabre.count.rulebook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palabre.count.Amount;
import org.palabre.count.BallotKind;
import org.palabre.count.Contest;
import org.palabre.count.Election;
import org.palabre.count.FaultyInput;
import org.palabre.count.TieChain;
import org.palabre.count.Utility;
import org.palabre.count.equalshares.Completion;
import org.palabre.count.french.LocalRule;
import org.palabre.count.greedy.Greedy;
import org.palabre.count.judgment.MajorityJudgment;

/**
 * Every setting of a count, nothing left to guess.
 *
 * @param rule the rule
 * @param utility what a funded project is worth to a voter; null for majority judgment
 * @param order for greedy, what is ranked
 * @param completion for Equal Shares, how what is left is spent
 * @param compare for Equal Shares, whether voters compare it with greedy
 * @param fit for greedy, what happens when a project does not fit
 * @param minVotes how many votes a project needs, or null
 * @param strict whether it needs more than that
 * @param minScore how many points (votes, on approvals) it needs by the file's own rule, or null
 * @param areas whether the file's ceilings apply
 * @param ungraded for majority judgment, what a missing grade means
 * @param tie the order that resolves ties
 * @param local a city's own rule, which then counts instead of the rule named; else null
 */
public record Settings(
    Rule rule,
    Utility utility,
    Greedy.Order order,
    Completion completion,
    boolean compare,
    Greedy.Fit fit,
    BigDecimal minVotes,
    boolean strict,
    BigDecimal minScore,
    boolean areas,
    MajorityJudgment.Ungraded ungraded,
    TieChain tie,
    LocalRule local) {

  private static final String THRESHOLD = "min_project_score_threshold";

  /**
   * Settles what was asked against what the file says.
   *
   * @param election the election
   * @param asked what was asked
   * @return the settings
   * @throws FaultyInput when a word is unknown, when the words contradict one another, or when
   *     nothing was asked and the file's own rule is not one that can be counted
   */
  public static Settings of(Election election, Asked asked) {
    OwnRule own = asked.rule() == null ? OwnRule.of(election) : OwnRule.NONE;
    Rule rule = asked.rule() == null ? own.rule() : read(Rule.class, "--rule", asked.rule());
    checkTogether(rule, asked);
    Utility utility = utility(rule, election.kind(), asked.utility());
    boolean bySum =
        rule == Rule.GREEDY
            && own != OwnRule.NONE
            && asked.utility() == null
            && utility != Utility.COST;
    return new Settings(
        rule,
        utility,
        bySum ? Greedy.Order.TOTAL : Greedy.Order.PER_COST,
        completion(own, asked),
        rule == Rule.EQUAL_SHARES && (asked.compare() || own.compare()),
        asked.fit() == null ? own.fit() : read(Greedy.Fit.class, "--fit", asked.fit()),
        minVotes(election, own, asked),
        asked.strict(),
        own == OwnRule.NONE || rule != Rule.GREEDY ? null : threshold(election),
        "file".equals(areas(asked)),
        asked.ungraded() == null
            ? MajorityJudgment.Ungraded.WORST
            : read(MajorityJudgment.Ungraded.class, "--ungraded", asked.ungraded()),
        tie(election, own, asked),
        null);
  }

  private static BigDecimal minVotes(Election election, OwnRule own, Asked asked) {
    if (asked.minVotes() != null) {
      return Amount.parse(asked.minVotes(), 0, "--min-votes");
    }
    String said =
        own == OwnRule.NONE || own.rule() == Rule.MAJORITY_JUDGMENT
            ? ""
            : election.meta().getOrDefault(OwnRule.MIN_VOTES, "");
    return said.isEmpty()
        ? null
        : Amount.parse(said, election.line(OwnRule.MIN_VOTES), OwnRule.MIN_VOTES);
  }

  private static TieChain tie(Election election, OwnRule own, Asked asked) {
    if (asked.tie() != null) {
      return TieChain.parse(asked.tie());
    }
    String said = own == OwnRule.NONE ? "" : election.meta().getOrDefault(OwnRule.TIES, "");
    try {
      return said.isEmpty() ? TieChain.BY_ID : TieChain.parse(said);
    } catch (FaultyInput faulty) {
      throw new FaultyInput(
          election.line(OwnRule.TIES), OwnRule.TIES, faulty.fault(), faulty.mend());
    }
  }

  /**
   * Settles what was asked together with a city's own rule, which counts votes.
   *
   * @param election the election
   * @param asked what was asked
   * @param local the city's rule
   * @return the settings
   * @throws FaultyInput when another rule was asked for as well
   */
  public static Settings of(Election election, Asked asked, LocalRule local) {
    if (asked.rule() != null || asked.utility() != null) {
      String option = asked.rule() == null ? "--utility" : "--rule";
      throw FaultyInput.at(0, option, "rules.alone", option);
    }
    Settings settings =
        of(election, asked.with("greedy", "cost", asked.completion(), asked.compare()));
    return new Settings(
        settings.rule,
        settings.utility,
        Greedy.Order.VOTES,
        settings.completion,
        settings.compare,
        settings.fit,
        settings.minVotes,
        settings.strict,
        settings.minScore,
        settings.areas,
        settings.ungraded,
        settings.tie,
        local);
  }

  /**
   * Settles what was asked of graded ballots, which name no rule: majority judgment.
   *
   * @param asked what was asked
   * @return the settings
   * @throws FaultyInput when another rule was asked for, or words contradict one another
   */
  public static Settings forGrades(Asked asked) {
    Rule rule =
        asked.rule() == null ? Rule.MAJORITY_JUDGMENT : read(Rule.class, "--rule", asked.rule());
    if (rule != Rule.MAJORITY_JUDGMENT) {
      throw FaultyInput.at(0, "--rule", "rule.grades", asked.rule());
    }
    checkTogether(rule, asked);
    return new Settings(
        rule,
        null,
        Greedy.Order.PER_COST,
        Completion.NONE,
        false,
        Greedy.Fit.SKIP,
        null,
        false,
        null,
        false,
        asked.ungraded() == null
            ? MajorityJudgment.Ungraded.WORST
            : read(MajorityJudgment.Ungraded.class, "--ungraded", asked.ungraded()),
        asked.tie() == null ? TieChain.BY_ID : TieChain.parse(asked.tie()),
        null);
  }

  /**
   * Reads the words that mean the same for every election, so that a wrong one is said before a
   * file is read.
   *
   * @param asked what was asked
   * @throws FaultyInput when a word is unknown
   */
  public static void check(Asked asked) {
    if (asked.rule() != null) {
      read(Rule.class, "--rule", asked.rule());
    }
    if (asked.utility() != null) {
      read(Utility.class, "--utility", asked.utility());
    }
    completion(OwnRule.NONE, asked);
    if (asked.fit() != null) {
      read(Greedy.Fit.class, "--fit", asked.fit());
    }
    if (asked.minVotes() != null) {
      Amount.parse(asked.minVotes(), 0, "--min-votes");
    }
    if (asked.ungraded() != null) {
      read(MajorityJudgment.Ungraded.class, "--ungraded", asked.ungraded());
    }
    areas(asked);
    if (asked.tie() != null) {
      TieChain.parse(asked.tie());
    }
  }

  private static <E extends Enum<E>> E read(Class<E> type, String option, String word) {
    return Words.read(type, option, word);
  }

  private static String areas(Asked asked) {
    String areas = asked.areas() == null ? "ignore" : asked.areas();
    if (!areas.equals("file") && !areas.equals("ignore")) {
      throw FaultyInput.at(0, "--areas", "option.unknown", "--areas", areas, "file, ignore");
    }
    return areas;
  }

  private static void checkTogether(Rule rule, Asked asked) {
    if (rule != Rule.EQUAL_SHARES) {
      if (asked.completion() != null && !asked.completion().equals("none")) {
        throw FaultyInput.at(
            0, "--completion", "option.only", "--completion", Words.of(rule), "equal-shares");
      }
      if (asked.compare()) {
        throw FaultyInput.at(
            0, "--compare", "option.only", "--compare", Words.of(rule), "equal-shares");
      }
    }
    if (rule == Rule.MAJORITY_JUDGMENT && asked.minVotes() != null) {
      throw FaultyInput.at(
          0, "--min-votes", "option.only", "--min-votes", Words.of(rule), "greedy, equal-shares");
    }
  }

  /** Without a word from the caller, votes per euro are counted on approvals, not cost per euro. */
  private static Utility utility(Rule rule, BallotKind kind, String asked) {
    if (rule == Rule.MAJORITY_JUDGMENT) {
      return null;
    }
    Utility utility =
        asked == null ? Utility.defaultFor(kind) : read(Utility.class, "--utility", asked);
    return rule == Rule.GREEDY_PER_COST && utility == Utility.COST ? Utility.CARDINALITY : utility;
  }

  private static Completion completion(OwnRule own, Asked asked) {
    return new Completion(
        asked.completion() == null
            ? own.completion().kind()
            : read(Completion.Kind.class, "--completion", asked.completion()),
        asked.add1Start() == null
            ? own.completion().start()
            : read(Completion.Start.class, "--add1-start", asked.add1Start()),
        asked.add1Stop() == null
            ? own.completion().stop()
            : read(Completion.Stop.class, "--add1-stop", asked.add1Stop()));
  }

  private static BigDecimal threshold(Election election) {
    String text = election.meta().getOrDefault(THRESHOLD, "");
    return text.isEmpty() ? null : Amount.parse(text, election.line(THRESHOLD), THRESHOLD);
  }

  /**
   * What these settings say before counting begins.
   *
   * @param election the election
   * @return its terms
   */
  public Contest.Terms terms(Election election) {
    return new Contest.Terms(
        utility, minVotes, strict, minScore, areas ? election.ceilings() : List.of(), tie);
  }

  /**
   * Every setting as the command writes it; null where a setting has no value.
   *
   * @return option to value, without the leading dashes
   */
  public Map<String, Object> written() {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("rule", Words.of(rule));
    written.put("utility", utility == null ? null : Words.of(utility));
    written.put("order", Words.of(order));
    written.put("completion", Words.of(completion.kind()));
    written.put("add1_start", Words.of(completion.start()));
    written.put("add1_stop", Words.of(completion.stop()));
    written.put("compare", compare);
    written.put("fit", Words.of(fit));
    written.put("min_votes", minVotes);
    written.put("strict", strict);
    written.put("min_score", minScore);
    written.put("areas", areas ? "file" : "ignore");
    written.put("ungraded", Words.of(ungraded));
    written.put("tie", tie.toString());
    written.put("rules", local == null ? null : local.toString());
    return written;
  }
}
