package org.palabre.tables.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where resource persons are kept, as long as they agree. */
public interface ResourcePersonRepository {

  /** Those of a table, by name. */
  List<ResourcePerson> of(UUID space);

  /** One of a table. */
  Optional<ResourcePerson> find(UUID space, UUID id);

  /** Those that are this person, of whatever table. */
  List<ResourcePerson> ofAccount(UUID person);

  /** Keeps one. */
  void add(ResourcePerson person);

  /** Takes away for good all whose consent ended before this day; returns how many. */
  int removeEndedBefore(LocalDate day);

  /** Takes one away for good. */
  void remove(ResourcePerson person);
}
