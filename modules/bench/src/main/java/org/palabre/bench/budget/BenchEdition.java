package org.palabre.bench.budget;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.palabre.bench.grown.GrownTable;

/**
 * A public edition with so many accepted projects: rules, areas and tools of the demonstration's
 * own. One project in four is for the whole city, each lies somewhere in town, and eight things
 * they are about take turns.
 *
 * @param slug the end of its address
 * @param area one of its areas
 */
record BenchEdition(String slug, UUID area) {

  /** What one in eight is about. */
  static final String CATEGORY = "Nature en ville";

  /** Makes one. */
  static BenchEdition create(Connection database, String slug, int projects) throws SQLException {
    UUID space = UUID.randomUUID();
    run(
        database,
        "INSERT INTO space (id, kind, slug, name, summary, visibility, stage, created_at,"
            + " territory_id) SELECT ?, kind, ?, name, summary, visibility, stage,"
            + " UTC_TIMESTAMP(6), territory_id FROM space WHERE slug = ?",
        space,
        slug,
        VotePages.SLUG);
    run(
        database,
        "INSERT INTO space_tool (space_id, tool, position) SELECT ?, t.tool, t.position"
            + " FROM space_tool t JOIN space s ON s.id = t.space_id WHERE s.slug = ?",
        space,
        VotePages.SLUG);
    run(
        database,
        "INSERT INTO budget_edition (space_id, rules_id, past, version) SELECT ?, e.rules_id,"
            + " FALSE, 1 FROM budget_edition e JOIN space s ON s.id = e.space_id WHERE s.slug = ?",
        space,
        VotePages.SLUG);
    run(
        database,
        "INSERT INTO budget_area (id, edition_id, area_key, name, position, territory_id)"
            + " SELECT UUID(), ?, a.area_key, a.name,"
            + " ROW_NUMBER() OVER (ORDER BY a.position), a.territory_id FROM budget_area a"
            + " JOIN space s ON s.id = a.edition_id WHERE s.slug = ?",
        space,
        VotePages.SLUG);
    run(
        database,
        "INSERT INTO budget_project (id, edition_id, area_id, number, code, title, summary,"
            + " description, category, place, latitude, longitude, cost, running_cost, state,"
            + " reason, created_at, version, search_text) SELECT UUID(), ?, a.id, seq, seq,"
            + " CONCAT(ELT(seq % 5 + 1, 'Des bancs à l’ombre', 'Une piste cyclable',"
            + " 'Un jardin partagé', 'Une aire de jeux', 'Une fontaine'), ', numéro ', seq, '.'),"
            + " REPEAT('Ce que les gens du quartier demandent depuis longtemps. ', 4),"
            + " REPEAT('Pourquoi, où, pour qui et avec qui : tout ce qu’il faut en savoir. ', 25),"
            + " ELT(seq % 8 + 1, ?, 'Sport', 'Culture', 'Voirie', 'Écoles', 'Solidarité',"
            + " 'Patrimoine', 'Jeunesse'), CONCAT('Place ', seq % 60),"
            + " 43.93 + RAND(seq) * 0.04, 4.78 + RAND(seq + 7) * 0.06,"
            + " 5000 + seq % 90 * 500, 100, 'ACCEPTED', '', UTC_TIMESTAMP(6), 1, ''"
            + " FROM seq_1_to_%d LEFT JOIN budget_area a".formatted(projects)
            + " ON a.edition_id = ? AND a.position = seq % 4",
        space,
        CATEGORY,
        space);
    run(
        database,
        "UPDATE budget_project SET search_text ="
            + " REPLACE(LOWER(CONCAT(title, ' ', summary)), 'é', 'e') WHERE edition_id = ?",
        space);
    run(database, "ANALYZE TABLE space, budget_edition, budget_area, budget_project");
    GrownTable.changed(database);
    return new BenchEdition(slug, area(database, space));
  }

  private static UUID area(Connection database, UUID space) throws SQLException {
    try (PreparedStatement select =
        database.prepareStatement(
            "SELECT id FROM budget_area WHERE edition_id = ? ORDER BY position LIMIT 1")) {
      select.setObject(1, space);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return UUID.fromString(row.getString(1));
      }
    }
  }

  private static void run(Connection database, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
    }
  }
}
