package org.palabre.budget.domain.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules of an edition fix, as the software obeys it. Read from an adopted text by {@link
 * RulesReader}; nothing else sets any of it.
 *
 * @param adoption the number of the adoption they come from
 * @param ages from which ages one takes part
 * @param dates the calendar
 * @param money what there is to spend
 * @param ballot what a ballot may hold
 * @param counting how ballots become winners
 * @param trust how voters show who they are, and who holds the key
 * @param inadmissible the reasons for which an idea can be refused, as the text words them
 */
public record BudgetRules(
    int adoption,
    Ages ages,
    Dates dates,
    Money money,
    Ballot ballot,
    Counting counting,
    Trust trust,
    List<String> inadmissible) {

  /** Copies the list. */
  public BudgetRules {
    inadmissible = List.copyOf(inadmissible);
  }

  /**
   * Ages in full years.
   *
   * @param propose from which one may propose
   * @param vote from which one may vote
   */
  public record Ages(int propose, int vote) {}

  /**
   * The calendar; each day belongs to its phase from its first to its last minute.
   *
   * @param ideasOpen the first day for ideas
   * @param ideasClose the last day for ideas
   * @param voteOpen the first day of the vote
   * @param voteClose the last day of the vote
   * @param appealDays days to appeal after publication
   * @param destroyDays days after publication until sealed ballots are destroyed
   */
  public record Dates(
      LocalDate ideasOpen,
      LocalDate ideasClose,
      LocalDate voteOpen,
      LocalDate voteClose,
      int appealDays,
      int destroyDays) {

    /** Days after publication that sealed ballots are kept: appeals are over by then, always. */
    public int keptDays() {
      return Math.max(destroyDays, appealDays + 1);
    }
  }

  /**
   * Money in euros.
   *
   * @param envelope what there is in all
   * @param scope whether areas spend it, the whole city, or both
   * @param areas the envelope of each area, by its key; empty when the scope has no areas
   * @param mostCost the most one project may cost, if there is a limit
   */
  public record Money(
      BigDecimal envelope,
      Scope scope,
      Map<String, BigDecimal> areas,
      Optional<BigDecimal> mostCost) {

    /** Copies the map. */
    public Money {
      areas = Map.copyOf(areas);
    }

    /** What the whole city's list may spend: what the areas do not. */
    public BigDecimal city() {
      return areas.values().stream().reduce(envelope, BigDecimal::subtract);
    }
  }

  /**
   * The limits of one part of a ballot.
   *
   * @param type what a voter does
   * @param most how many projects one may name (choose, rank, grade or give points to)
   * @param points how many points there are to share out; 0 when the type has none
   * @param perProject how many of them one project may get; 0 when the type has none
   */
  public record Ballot(BallotType type, int most, int points, int perProject) {

    /** Whether the number of projects is limited: a basket, points and grades have limits else. */
    public boolean isLimited() {
      return type == BallotType.APPROVAL || type == BallotType.RANKING;
    }

    /** How many projects of a list of so many may be marked. */
    public int mostOf(int options) {
      return isLimited() ? Math.min(most, options) : options;
    }
  }

  /**
   * How ballots become winners.
   *
   * @param rule the rule
   * @param ties what decides between level projects
   * @param leastVotes how many votes a project needs; 0 for none
   */
  public record Counting(CountRule rule, TieRule ties, int leastVotes) {}

  /**
   * What trust rests on.
   *
   * @param proof how a voter shows who they are
   * @param shares among how many scrutineers the key is shared
   * @param threshold how many of them open the ballot box
   */
  public record Trust(Proof proof, int shares, int threshold) {

    /** Whether one person alone could open the ballot box: screens then say so. */
    public boolean isHeldByOne() {
      return threshold == 1;
    }
  }
}
