package org.palabre.count.pabulib;

import java.util.Locale;

/** The three parts of a Pabulib file, in their order. */
enum Section {
  META,
  PROJECTS,
  VOTES;

  /** The section a row announces, or null when it is a row like another. */
  static Section announcedBy(RowReader row) {
    int length = row.end(0);
    if (length > 16) {
      return null;
    }
    for (int f = 1; f < row.fields(); f++) {
      if (!row.field(f).isBlank()) {
        return null;
      }
    }
    return switch (row.field(0).strip().toUpperCase(Locale.ROOT)) {
      case "META" -> META;
      case "PROJECTS" -> PROJECTS;
      case "VOTES" -> VOTES;
      default -> null;
    };
  }
}
