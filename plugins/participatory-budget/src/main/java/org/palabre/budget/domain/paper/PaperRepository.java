package org.palabre.budget.domain.paper;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where polling places and the ballots counted at them are kept. */
public interface PaperRepository {

  /** The polling places of an edition, by name. */
  List<PollingPlace> places(UUID edition);

  /** A place of an edition; empty when there is none of this id there. */
  Optional<PollingPlace> place(UUID edition, UUID id);

  /** The same, held alone until this transaction ends. */
  Optional<PollingPlace> placeForChange(UUID edition, UUID id);

  /**
   * The place of this name. Names are compared as the database does wherever they are: {@code
   * Ecole} is {@code école}.
   */
  Optional<PollingPlace> named(UUID edition, String name);

  /** Keeps a new one. */
  void add(PollingPlace place);

  /** Removes one. */
  void remove(PollingPlace place);

  /** The batches of an edition, by place and number. */
  List<Batch> batches(UUID edition);

  /** The batches whose ballots are still kept though those of the box were destroyed. */
  List<Batch> outliving();

  /** A batch of an edition. */
  Optional<Batch> batch(UUID edition, UUID id);

  /** The same, held alone until this transaction ends. */
  Optional<Batch> batchForChange(UUID edition, UUID id);

  /** Keeps a new one. */
  void add(Batch batch);

  /** Removes one, with what was entered of it. */
  void remove(Batch batch);

  /** What was entered of a batch, the first entry first. */
  List<Tally> tallies(Batch batch);

  /** What was entered of all batches of an edition. */
  List<Tally> tallies(UUID edition);

  /** Keeps a new one. */
  void add(Tally tally);

  /** Removes one. */
  void remove(Tally tally);
}
