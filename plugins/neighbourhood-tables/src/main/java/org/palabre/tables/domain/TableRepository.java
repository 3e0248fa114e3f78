package org.palabre.tables.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where tables are kept. */
public interface TableRepository {

  /** The table that a space is; empty while nothing particular is known of it. */
  Optional<NeighbourhoodTable> of(UUID space);

  /** The same, for change: nobody else changes it before this transaction ends. */
  Optional<NeighbourhoodTable> forChange(UUID space);

  /** Keeps a new one. */
  void add(NeighbourhoodTable table);

  /** The ground rules a table adopted, latest first. */
  List<AdoptedRules> adopted(UUID space);

  /** Keeps a version just adopted. */
  void add(AdoptedRules rules);
}
