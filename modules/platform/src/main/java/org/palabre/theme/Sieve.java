package org.palabre.theme;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.palabre.input.PlainText;

/**
 * Which published statements of a space to look at while grouping.
 *
 * @param text words they must hold, whatever the accents and capitals; empty for any
 * @param within the theme they must be in; null for any
 * @param ungrouped only those in no theme
 */
public record Sieve(String text, UUID within, boolean ungrouped) implements Serializable {

  private static final int LONGEST = 100;

  /**
   * Makes the text fit to search for.
   *
   * @throws org.palabre.input.Refusal if it is too long
   */
  public Sieve {
    text = PlainText.optionalLine("text", text, LONGEST);
  }

  /** Everything published. */
  public static Sieve everything() {
    return new Sieve("", null, false);
  }

  /** What must hold of a statement {@code s}, in SQL; the parameters are added in their order. */
  String condition(UUID space, List<Object> parameters) {
    StringBuilder sql = new StringBuilder("s.space_id = ? AND s.state = 'PUBLISHED'");
    parameters.add(space);
    if (!text.isEmpty()) {
      sql.append(" AND s.words LIKE ?");
      parameters.add("%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    if (within != null) {
      sql.append(
          " AND EXISTS (SELECT 1 FROM theme_statement t WHERE t.theme_id = ? AND t.statement_id ="
              + " s.id)");
      parameters.add(within);
    }
    if (ungrouped) {
      sql.append(
          " AND NOT EXISTS (SELECT 1 FROM theme_statement t JOIN theme h ON h.id = t.theme_id"
              + " WHERE t.statement_id = s.id AND h.merged_into IS NULL)");
    }
    return sql.toString();
  }
}
