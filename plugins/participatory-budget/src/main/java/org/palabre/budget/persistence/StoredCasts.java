package org.palabre.budget.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.palabre.budget.domain.box.CastRepository;

/**
 * Casts in four statements on one connection. The first holds the edition's row; the second reads
 * the database's clock once it is held, since whoever waited for the row may have waited past the
 * end; the third fails by the roll's primary key when the voter has voted; the fourth puts the
 * sealed bytes into the box under a random id.
 */
@ApplicationScoped
public class StoredCasts implements CastRepository {

  private static final int DUPLICATE = 1062;
  private static final int DEADLOCK = 1213;
  private static final int WAITED_TOO_LONG = 1205;

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

  private static final String FIND =
      "SELECT 1 FROM budget_sealed WHERE edition_id = ? AND receipt_hash = ? LOCK IN SHARE MODE";

  @Resource(lookup = "java:app/jdbc/palabre")
  private DataSource database;

  /** For the container's proxy. */
  @Inject
  protected StoredCasts() {}

  @Override
  @Transactional(TxType.MANDATORY)
  public Outcome cast(Sealed ballot) {
    try (Connection connection = database.getConnection()) {
      return cast(connection, ballot);
    } catch (SQLException e) {
      if (e.getErrorCode() == DEADLOCK || e.getErrorCode() == WAITED_TOO_LONG) {
        throw new TryAgain(e);
      }
      throw new IllegalStateException("The ballot could not be cast.", e);
    }
  }

  private static Outcome cast(Connection connection, Sealed ballot) throws SQLException {
    if (!hold(connection, ballot.edition())) {
      return sentBefore(connection, ballot, Outcome.NOT_OPEN);
    }
    Instant now = now(connection);
    if (now.isBefore(ballot.opens()) || !now.isBefore(ballot.closes())) {
      return sentBefore(connection, ballot, Outcome.NOT_OPEN);
    }
    try {
      if (!sign(connection, ballot, now)) {
        return now(connection).isBefore(ballot.closes())
            ? Outcome.NOT_ON_ROLL
            : sentBefore(connection, ballot, Outcome.NOT_OPEN);
      }
    } catch (SQLException e) {
      if (e.getErrorCode() == DUPLICATE) {
        return sentBefore(connection, ballot, Outcome.ALREADY_VOTED);
      }
      throw e;
    }
    return put(connection, ballot) ? Outcome.COUNTED : Outcome.RECEIPT_TAKEN;
  }

  /** Holds the edition; whether its vote was opened, and not closed. */
  private static boolean hold(Connection connection, UUID edition) throws SQLException {
    try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
      hold.setObject(1, edition);
      try (ResultSet row = hold.executeQuery()) {
        return row.next() && row.getString(1) != null && row.getString(2) == null;
      }
    }
  }

  private static Instant now(Connection connection) throws SQLException {
    try (PreparedStatement clock = connection.prepareStatement(CLOCK);
        ResultSet time = clock.executeQuery()) {
      time.next();
      return time.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
  }

  private static boolean sign(Connection connection, Sealed ballot, Instant now)
      throws SQLException {
    try (PreparedStatement sign = connection.prepareStatement(SIGN)) {
      sign.setObject(1, LocalDate.ofInstant(now, ballot.zone()));
      sign.setObject(2, ballot.voter());
      sign.setObject(3, ballot.edition());
      sign.setString(4, ballot.areaKey().orElse(null));
      sign.setObject(5, utc(ballot.opens()));
      sign.setObject(6, utc(ballot.closes()));
      return sign.executeUpdate() == 1;
    }
  }

  private static boolean put(Connection connection, Sealed ballot) throws SQLException {
    try (PreparedStatement put = connection.prepareStatement(PUT)) {
      put.setObject(1, UUID.randomUUID());
      put.setObject(2, ballot.edition());
      put.setBytes(3, ballot.sealed());
      put.setBytes(4, ballot.receipt().bytes());
      put.executeUpdate();
      return true;
    } catch (SQLException e) {
      if (e.getErrorCode() == DUPLICATE) {
        return false;
      }
      throw e;
    }
  }

  private static Outcome sentBefore(Connection connection, Sealed ballot, Outcome otherwise)
      throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setObject(1, ballot.edition());
      find.setBytes(2, ballot.receipt().bytes());
      try (ResultSet row = find.executeQuery()) {
        return row.next() ? Outcome.ALREADY_COUNTED_SAME : otherwise;
      }
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
