package org.palabre.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The rules that bind the demonstration's edition, changed below its server. */
final class AdoptedRules {

  private AdoptedRules() {}

  /**
   * Gives a rule another value.
   *
   * @param kept how its value is kept, as a regular expression, its name last
   * @param changed the same with the other value
   */
  static void change(Connection database, String rule, String kept, String changed)
      throws SQLException {
    try (PreparedStatement update =
        database.prepareStatement(
            "UPDATE text_adopted_article a JOIN text_adoption d ON d.id = a.adoption_id JOIN"
                + " budget_edition e ON e.rules_id = d.text_id JOIN space s ON s.id = e.space_id"
                + " SET a.named_values = REGEXP_REPLACE(a.named_values, ?, ?) WHERE s.slug = ?"
                + " AND a.named_values LIKE ?")) {
      update.setString(1, kept);
      update.setString(2, changed);
      update.setString(
          3, BudgetScreens.EDITION.substring(BudgetScreens.EDITION.lastIndexOf('/') + 1));
      update.setString(4, "%\t" + rule + "\t%");
      assertThat(update.executeUpdate()).as(rule).isEqualTo(1);
    }
  }
}
