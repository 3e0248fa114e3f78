package org.palabre.bench.budget;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.palabre.bench.budget.inside.CastRounds;

/** Voters made up by the thousand, on the roll of the demonstration's edition. */
final class BenchRoll {

  private static final int BATCH = 2_000;

  private final Connection database;
  private final UUID edition;
  private final List<String> areas = new ArrayList<>();

  /** The roll in this database. */
  BenchRoll(Connection database) throws SQLException {
    this.database = database;
    try (PreparedStatement select =
        database.prepareStatement(
            "SELECT s.id, a.area_key FROM space s JOIN budget_area a ON a.edition_id = s.id"
                + " WHERE s.slug = ? ORDER BY a.position")) {
      select.setString(1, VotePages.SLUG);
      String found = null;
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found = rows.getString(1);
          areas.add(rows.getString(2));
        }
      }
      edition = UUID.fromString(found);
    }
  }

  /** The edition. */
  UUID edition() {
    return edition;
  }

  /** How many bytes a sealed ballot of it has: one length for all. */
  int sealedBytes() throws SQLException {
    return number(
        "SELECT MAX(LENGTH(sealed)) FROM (SELECT sealed FROM budget_sealed WHERE edition_id = ?"
            + " LIMIT 100) some");
  }

  /** Adds as many voters as are missing for so many to wait. */
  void fill(int waiting) throws SQLException {
    int missing = waiting - waiting();
    database.setAutoCommit(false);
    try (PreparedStatement insert =
        database.prepareStatement(
            "INSERT INTO budget_voter (id, edition_id, identity_key, family_name, given_name,"
                + " birth_date, age, area_key, mail, mail_key, proof)"
                + " VALUES (?, ?, ?, ?, 'Zoé', '1990-11-25', 36, ?, ?, ?, ?)")) {
      for (int i = 0; i < missing; i++) {
        add(insert, UUID.randomUUID(), areas.get(i % areas.size()));
        if ((i + 1) % BATCH == 0 || i + 1 == missing) {
          insert.executeBatch();
          database.commit();
        }
      }
    } finally {
      database.setAutoCommit(true);
    }
  }

  private void add(PreparedStatement insert, UUID id, String area) throws SQLException {
    String tag = id.toString();
    insert.setObject(1, id);
    insert.setObject(2, edition);
    insert.setString(3, "essai " + tag + "|zoe|1990-11-25");
    insert.setString(4, "Essai " + tag);
    insert.setString(5, area);
    insert.setString(6, tag + "@charge.example");
    insert.setString(7, tag + "@charge.example");
    insert.setString(8, CastRounds.PROOF);
    insert.addBatch();
  }

  private int waiting() throws SQLException {
    return number(
        "SELECT COUNT(*) FROM budget_voter v WHERE v.edition_id = ? AND v.proof = '"
            + CastRounds.PROOF
            + "' AND NOT EXISTS (SELECT 1 FROM budget_sign_off s WHERE s.voter_id = v.id)");
  }

  private int number(String query) throws SQLException {
    try (PreparedStatement select = database.prepareStatement(query)) {
      select.setObject(1, edition);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
