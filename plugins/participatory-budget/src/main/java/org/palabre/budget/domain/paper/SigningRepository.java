package org.palabre.budget.domain.paper;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.domain.roll.Voter;

/** The numbers of voters on printed sheets, and what came out when a sheet was entered. */
public interface SigningRepository {

  /**
   * A voter on a printed sheet.
   *
   * @param number the same on every sheet of the edition
   */
  record Line(int number, Voter voter) {}

  /** Whether somebody on the roll of an edition has no number yet. */
  boolean isNumberMissing(UUID edition);

  /**
   * Gives every voter of an edition who has none a number, by name, after those that were given
   * before. The caller holds the edition alone.
   */
  void number(UUID edition);

  /**
   * Some of those who have a number, by name.
   *
   * @param area whose voters; empty for the whole roll
   * @param from how many are left out before
   */
  List<Line> sheet(UUID edition, Optional<String> area, int from, int limit);

  /** Who has this number; empty once their details were erased. */
  Optional<Line> line(UUID edition, int number);

  /** Notes that somebody signed at a place who had voted already; once, however often entered. */
  void note(Conflict conflict);

  /**
   * Takes back a note that waits: their earlier vote was withdrawn, and they are signed off where
   * they signed.
   */
  void drop(UUID edition, UUID place, UUID voter);

  /**
   * Lets wait again what was settled as mixed with other ballots: the vote that counted instead of
   * that ballot was withdrawn.
   */
  void reopen(UUID edition, UUID voter);

  /** What was noted in an edition. */
  List<Conflict> conflicts(UUID edition);

  /**
   * Says what became of one.
   *
   * @return whether there is one of this id in the edition that was open
   */
  boolean settle(UUID edition, UUID conflict, Conflict.Outcome outcome);
}
