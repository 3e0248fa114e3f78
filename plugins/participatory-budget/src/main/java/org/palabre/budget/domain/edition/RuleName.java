package org.palabre.budget.domain.edition;

/**
 * The names of the values that the rules of an edition fix ({@code spi.NamedValue}). The text may
 * word them as it likes; the names stay.
 */
public final class RuleName {

  /** Age: from which one may propose. */
  public static final String PROPOSER_AGE = "proposer-age";

  /** Age: from which one may vote. */
  public static final String VOTER_AGE = "voter-age";

  /** Day: the first on which ideas are taken. */
  public static final String IDEAS_OPEN = "ideas-open";

  /** Day: the last on which ideas are taken. */
  public static final String IDEAS_CLOSE = "ideas-close";

  /** Day: the first of the vote. */
  public static final String VOTE_OPEN = "vote-open";

  /** Day: the last of the vote, until midnight. */
  public static final String VOTE_CLOSE = "vote-close";

  /** Count: days after publication in which results may be appealed. */
  public static final String APPEAL_DAYS = "appeal-days";

  /** Amount: what there is to spend in all. */
  public static final String ENVELOPE = "envelope";

  /** Amount: what an area may spend; its key follows. */
  public static final String AREA_ENVELOPE = "envelope-";

  /** Choice of {@link Scope}: who votes on what. */
  public static final String SCOPE = "scope";

  /** Amount: the most a project may cost. */
  public static final String MOST_COST = "most-cost";

  /** Lines: the reasons for which an idea is not admissible. */
  public static final String INADMISSIBLE = "inadmissible";

  /** Choice of {@link BallotType}. */
  public static final String BALLOT = "ballot";

  /** Count: how many projects a ballot may name, in each part. */
  public static final String BALLOT_MOST = "ballot-most";

  /** Count: how many points a ballot shares out, in each part. */
  public static final String BALLOT_POINTS = "ballot-points";

  /** Count: how many of them one project may get. */
  public static final String PROJECT_POINTS = "project-points";

  /** Choice of {@link CountRule}. */
  public static final String COUNT = "count";

  /** Choice of {@link TieRule}. */
  public static final String TIES = "ties";

  /** Count: how many votes a project needs. */
  public static final String LEAST_VOTES = "least-votes";

  /** Choice of {@link Proof}: how one shows who one is. */
  public static final String PROOF = "proof";

  /** Count: among how many scrutineers the key is shared. */
  public static final String KEY_SHARES = "key-shares";

  /** Count: how many of them open the ballot box. */
  public static final String KEY_THRESHOLD = "key-threshold";

  /** Count: days after publication in which the sealed ballots are destroyed. */
  public static final String DESTROY_DAYS = "destroy-days";

  private RuleName() {}
}
