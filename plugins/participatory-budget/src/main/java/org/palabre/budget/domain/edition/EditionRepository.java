package org.palabre.budget.domain.edition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where editions and their areas are kept. */
public interface EditionRepository {

  /** The edition that a space is. */
  Optional<Edition> of(UUID space);

  /** The editions that these spaces are. */
  List<Edition> of(Collection<UUID> spaces);

  /**
   * The same, held alone until this transaction ends: nobody casts a ballot meanwhile, nobody
   * closes.
   */
  Optional<Edition> forChange(UUID space);

  /**
   * The edition that a space is by now, once the space itself is held alone: of two who make an
   * edition of it, the second finds what the first made.
   */
  Optional<Edition> forBeginning(UUID space);

  /**
   * The same, read afresh and held together with others who do likewise: nobody closes meanwhile.
   */
  Optional<Edition> held(UUID space);

  /** Keeps a new one. */
  void add(Edition edition);

  /** The areas of an edition, in order. */
  List<Area> areas(UUID space);

  /** Keeps a new area. */
  void add(Area area);
}
