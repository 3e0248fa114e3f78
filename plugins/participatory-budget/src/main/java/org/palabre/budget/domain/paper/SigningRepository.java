package org.palabre.budget.domain.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The numbers of voters on printed sheets, and what came out when a sheet was entered. */
public interface SigningRepository {

  /**
   * Gives every voter of an edition who has none a number, by name, after those that were given
   * before. The caller holds the edition alone.
   */
  void number(UUID edition);

  /** The numbers of an edition, by voter. */
  Map<UUID, Integer> numbers(UUID edition);

  /** Who has this number. */
  Optional<UUID> voter(UUID edition, int number);

  /** Notes that somebody signed at a place who had voted already; once, however often entered. */
  void note(Conflict conflict);

  /** What was noted in an edition. */
  List<Conflict> conflicts(UUID edition);

  /**
   * Says what became of one.
   *
   * @return whether there is one of this id in the edition that was open
   */
  boolean settle(UUID edition, UUID conflict, Conflict.Outcome outcome);
}
