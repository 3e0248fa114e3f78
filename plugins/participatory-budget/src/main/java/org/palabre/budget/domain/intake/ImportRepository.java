package org.palabre.budget.domain.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where it is kept that editions were brought from files. */
public interface ImportRepository {

  /** How an edition was brought; empty when it was not. */
  Optional<BudgetImport> of(UUID edition);

  /**
   * The edition that was made when this form was sent before; whoever asks waits for others who
   * import just now.
   */
  Optional<UUID> sent(UUID key);

  /** Keeps a new one. */
  void add(BudgetImport made);

  /** Keeps the file of ballots itself. */
  void keep(UUID edition, byte[] file);

  /** The file of ballots, byte for byte; empty when there is none. */
  Optional<byte[]> file(UUID edition);

  /** Which of these editions have such a file. */
  Set<UUID> withFile(Collection<UUID> editions);

  /** Keeps points of projects; these were added before. */
  void add(List<ProjectPlace> places);

  /** The points of the projects of an edition that are at several, in order. */
  List<ProjectPlace> places(UUID edition);

  /** Keeps ballots, each as {@link org.palabre.budget.domain.ballot.Choices} writes it. */
  void addBallots(UUID edition, List<String> ballots);

  /** Whether anything was added to the edition since, by whatever part of the platform. */
  boolean isBuiltOn(UUID edition);

  /** Removes the edition and its space. */
  void remove(UUID edition);
}
