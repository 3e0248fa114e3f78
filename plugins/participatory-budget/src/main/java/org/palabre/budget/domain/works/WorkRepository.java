package org.palabre.budget.domain.works;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where is kept what became of winners. */
public interface WorkRepository {

  /** The works of an edition. */
  List<Work> of(UUID edition);

  /** The one that is this project of the platform; empty when it comes from no vote. */
  Optional<Work> being(UUID work);

  /** Keeps a new one. */
  void add(Work work);
}
