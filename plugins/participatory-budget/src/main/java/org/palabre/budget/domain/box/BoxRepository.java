package org.palabre.budget.domain.box;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.domain.ballot.BallotSheet.Option;
import org.palabre.budget.domain.ballot.Choices;

/** Where boxes, keys and what is in a box are kept. */
public interface BoxRepository {

  /** The box of an edition; empty until its vote opens. */
  Optional<BallotBox> box(UUID edition);

  /** Keeps a new box. */
  void add(BallotBox box);

  /** A key. */
  Optional<BoxKey> key(UUID id);

  /** The key of an edition that is not ended: the real one, or that of its rehearsal. */
  Optional<BoxKey> key(UUID edition, boolean rehearsal);

  /** Keeps a new key. */
  void add(BoxKey key);

  /** Removes a key and its shares: a rehearsal leaves nothing. */
  void remove(BoxKey key);

  /** Who holds which share of a key, by number. */
  List<HeldShare> shares(UUID key);

  /** Keeps that somebody holds a share. */
  void add(HeldShare share);

  /** Keeps what is voted on, as it is now. */
  void freeze(UUID edition, List<SheetLine> lines);

  /** What is voted on, as it was when the vote opened, by number. */
  List<SheetLine> sheet(UUID edition);

  /** How many sealed ballots there are. */
  int countSealed(UUID edition);

  /** All sealed ballots. */
  List<SealedBallot> sealed(UUID edition);

  /** What became of the ballot of a receipt. */
  ReceiptState state(UUID edition, ReceiptHash receipt);

  /** Notes which sealed ballots could not be opened. */
  void noteUnopened(List<UUID> ballots);

  /** Keeps opened ballots; the caller has mixed them. */
  void keep(UUID edition, List<Choices> opened);

  /** The opened ballots. */
  List<Choices> opened(UUID edition);

  /** Destroys the sealed ballots; how many there were. */
  int destroySealed(UUID edition);

  /** The editions whose vote was opened and whose sealed ballots are still there. */
  List<UUID> withSealed();

  /** A project on the ballot, and the part it stands in. */
  record SheetLine(String part, Option option) {}
}
