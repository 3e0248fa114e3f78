package org.palabre.budget.domain.project;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where projects of editions are kept. */
public interface ProjectRepository {

  /** A project of an edition; empty when there is none of this id there. */
  Optional<BudgetProject> find(UUID edition, UUID id);

  /** The same, held alone until this transaction ends. */
  Optional<BudgetProject> forChange(UUID edition, UUID id);

  /** The projects of an edition in these states, by number. */
  List<BudgetProject> in(UUID edition, Collection<ProjectState> states);

  /** The one that a form of this key made in an edition. */
  Optional<BudgetProject> sentWith(UUID edition, UUID key);

  /** The number the next one gets; the caller holds the edition. */
  int nextNumber(UUID edition);

  /** Keeps a new one. */
  void add(BudgetProject project);
}
