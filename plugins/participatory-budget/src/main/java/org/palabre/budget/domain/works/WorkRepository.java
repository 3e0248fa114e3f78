package org.palabre.budget.domain.works;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where is kept what became of winners. */
public interface WorkRepository {

  /** The works of an edition. */
  List<Work> of(UUID edition);

  /**
   * The one that is this project of the platform; empty when it comes from no vote, or only the
   * team reads it.
   */
  Optional<Work> shown(UUID work);

  /**
   * The one that this commitment is asked for; empty when it is for something else, or only the
   * team reads of either.
   */
  Optional<Work> asking(UUID commitment);

  /** Keeps a new one. */
  void add(Work work);
}
