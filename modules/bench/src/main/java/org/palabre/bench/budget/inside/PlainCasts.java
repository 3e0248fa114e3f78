package org.palabre.bench.budget.inside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.palabre.budget.application.vote.VoterPass;

/**
 * The yardstick: the statements of {@code StoredCasts}, word by word, on a connection of the same
 * pool, in a transaction of JDBC. Nothing is checked, and nothing is sealed: the ballot is random
 * bytes, as many as a sealed one has.
 */
final class PlainCasts implements Caster {

  private static final String HOLD =
      "SELECT opened_at, closed_at FROM budget_edition WHERE space_id = ? LOCK IN SHARE MODE";

  private static final String CLOCK = "SELECT UTC_TIMESTAMP(6)";

  private static final String SIGN =
      "INSERT INTO budget_sign_off (voter_id, edition_id, signed_on, channel, place)"
          + " SELECT v.id, v.edition_id, ?, 'ONLINE', '' FROM budget_voter v WHERE v.id = ?"
          + " AND v.edition_id = ? AND v.area_key <=> ?"
          + " AND UTC_TIMESTAMP(6) >= ? AND UTC_TIMESTAMP(6) < ?";

  private static final String PUT =
      "INSERT INTO budget_sealed (id, edition_id, sealed, receipt_hash) VALUES (?, ?, ?, ?)";

  private final DataSource database;
  private final int size;

  /**
   * Casts into a database.
   *
   * @param size how many bytes a sealed ballot of the edition has
   */
  PlainCasts(DataSource database, int size) {
    this.database = database;
    this.size = size;
  }

  @Override
  public void cast(VoterPass voter, byte[] receiptHash) throws SQLException {
    byte[] ballot = new byte[size];
    ThreadLocalRandom.current().nextBytes(ballot);
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        hold(connection, voter.edition());
        sign(connection, voter, now(connection));
        put(connection, voter.edition(), ballot, receiptHash);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private static void hold(Connection connection, UUID edition) throws SQLException {
    try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
      hold.setObject(1, edition);
      try (ResultSet row = hold.executeQuery()) {
        if (!row.next() || row.getString(1) == null || row.getString(2) != null) {
          throw new SQLException("The vote is not open.");
        }
      }
    }
  }

  private static LocalDateTime now(Connection connection) throws SQLException {
    try (PreparedStatement clock = connection.prepareStatement(CLOCK);
        ResultSet time = clock.executeQuery()) {
      time.next();
      return time.getObject(1, LocalDateTime.class);
    }
  }

  private static void sign(Connection connection, VoterPass voter, LocalDateTime now)
      throws SQLException {
    try (PreparedStatement sign = connection.prepareStatement(SIGN)) {
      sign.setObject(1, LocalDate.from(now));
      sign.setObject(2, voter.voter());
      sign.setObject(3, voter.edition());
      sign.setString(4, voter.areaKey().orElse(null));
      sign.setObject(5, now.minusDays(1));
      sign.setObject(6, now.plusDays(1));
      requireOne(sign.executeUpdate());
    }
  }

  private static void put(Connection connection, UUID edition, byte[] ballot, byte[] receiptHash)
      throws SQLException {
    try (PreparedStatement put = connection.prepareStatement(PUT)) {
      put.setObject(1, UUID.randomUUID());
      put.setObject(2, edition);
      put.setBytes(3, ballot);
      put.setBytes(4, receiptHash);
      requireOne(put.executeUpdate());
    }
  }

  private static void requireOne(int rows) throws SQLException {
    if (rows != 1) {
      throw new SQLException("%d rows instead of one.".formatted(rows));
    }
  }
}
