package org.palabre.tables.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where handovers are kept. */
public interface HandoverRepository {

  /** Those of a table, latest first. */
  List<Handover> of(UUID space);

  /** One of a table, for change: nobody else changes one of its before this transaction ends. */
  Optional<Handover> forChange(UUID space, UUID id);

  /** Lets nobody else hand this table over before this transaction ends. */
  void lock(UUID space);

  /** Those offered to an address that had no account. */
  List<Handover> offeredTo(String emailKey);

  /** Keeps one. */
  void add(Handover handover);
}
