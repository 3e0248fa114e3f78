package org.palabre.budget.domain.count;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where counts and their corrections are kept. */
public interface CountRepository {

  /** The count of an edition. */
  Optional<EditionCount> of(UUID edition);

  /** Its parts, in order. */
  List<CountedPart> parts(UUID edition);

  /** The parts of several editions, in order. */
  List<CountedPart> parts(Collection<UUID> editions);

  /** What became of the projects of a part, in the order of its file. */
  List<ProjectResult> results(UUID part);

  /** The winners of several parts, in the order they were chosen. */
  List<ProjectResult> winners(Collection<UUID> parts);

  /** The recount file of a part of an edition. */
  Optional<RecountFile> file(UUID edition, String part);

  /** Removes a count that was not published, to count anew. */
  void remove(UUID edition);

  /** Keeps a count. */
  void add(EditionCount count);

  /** Keeps a part, with its file and what became of its projects. */
  void add(CountedPart part, RecountFile file, List<ProjectResult> results);

  /** How many voted, group by group. */
  List<Turnout> turnout(UUID edition);

  /** Keeps how many of a group voted. */
  void add(Turnout group);

  /** The corrections of an edition, the first one first. */
  List<Correction> corrections(UUID edition);

  /** The corrections of several editions that were confirmed, the first one first. */
  List<Correction> confirmed(Collection<UUID> editions);

  /** A correction of an edition, held alone until this transaction ends. */
  Optional<Correction> correction(UUID edition, UUID id);

  /** Keeps a new correction. */
  void add(Correction correction);
}
