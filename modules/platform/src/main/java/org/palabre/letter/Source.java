package org.palabre.letter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.palabre.statement.PartialDate;

/**
 * What everybody may read now of something a letter refers to.
 *
 * @param kind what it is
 * @param id which one
 * @param space the name of the space it is in
 * @param path the address of its page, without language
 * @param title what it is called; empty when its words are all there is
 * @param words its words; of a statement the quotation
 * @param by who says, promises or answers it; empty when that is not shown
 * @param state a word's key for what it is or became; empty for none
 * @param on its day; null for none
 * @param due until when; null for none
 * @param said as much of the day of a statement as is known; null for none
 * @param starts when a meeting begins, local time; null for anything else
 * @param ends when a meeting ends
 * @param place where a meeting is; perhaps empty
 * @param alt what a picture shows, for those who do not see it; empty for anything else
 */
public record Source(
    SourceKind kind,
    UUID id,
    String space,
    String path,
    String title,
    String words,
    String by,
    String state,
    LocalDate on,
    LocalDate due,
    PartialDate said,
    LocalDateTime starts,
    LocalDateTime ends,
    String place,
    String alt) {

  /** Something with a day, and nothing of a meeting. */
  static Source dated(
      SourceKind kind,
      UUID id,
      Place in,
      String title,
      String words,
      String by,
      String state,
      LocalDate on,
      LocalDate due) {
    return new Source(
        kind,
        id,
        in.space(),
        in.path(),
        title,
        words,
        by,
        state,
        on,
        due,
        null,
        null,
        null,
        "",
        "");
  }

  /**
   * Where a source is.
   *
   * @param space the name of its space
   * @param path the address of its page
   */
  record Place(String space, String path) {}
}
