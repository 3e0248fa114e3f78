package org.palabre.spi;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a plugin knows of one person: every plugin with a foreign key to a person provides one, as a
 * CDI bean.
 *
 * <p>All methods run inside the caller's transaction.
 */
public interface PersonalData {

  /**
   * Everything held about a person, for the copy they may ask for (GDPR, art. 15).
   *
   * @return for each heading, one line per item, in plain words; empty when nothing is held
   */
  Map<String, Iterable<String>> export(UUID person);

  /** The files held about a person, for the same copy; the lines above say what they are. */
  default List<HeldFile> files(UUID person) {
    return List.of();
  }

  /**
   * Erases what identifies a person (GDPR, art. 17): afterwards no row of this plugin refers to
   * them.
   *
   * @throws RuntimeException if it cannot, which cancels the whole erasure
   */
  void erase(UUID person);
}
