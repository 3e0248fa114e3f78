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

  /**
   * Where the statements {@code s} come from and what must hold of them, in SQL; the parameters are
   * added in their order. Those of one theme are found from the theme: it holds hundreds, its space
   * perhaps a hundred thousand.
   */
  String from(UUID space, List<Object> parameters) {
    StringBuilder sql = new StringBuilder();
    if (within == null) {
      sql.append("FROM statement s WHERE");
    } else {
      sql.append(
          "FROM theme_statement w STRAIGHT_JOIN statement s ON s.id = w.statement_id"
              + " WHERE w.theme_id = ? AND");
      parameters.add(within);
    }
    sql.append(" s.space_id = ? AND s.state = 'PUBLISHED'");
    parameters.add(space);
    if (!text.isEmpty()) {
      sql.append(" AND s.words LIKE ?");
      parameters.add("%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    if (ungrouped) {
      sql.append(" AND NOT EXISTS (SELECT 1 FROM theme_statement t WHERE t.statement_id = s.id)");
    }
    return sql.toString();
  }
}
