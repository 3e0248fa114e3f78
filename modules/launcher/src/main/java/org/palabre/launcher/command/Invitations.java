package org.palabre.launcher.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.palabre.launcher.database.DatabaseAddress;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Sentence;

/**
 * One-time links that create an account. Only the token's hash is kept: who reads the database
 * cannot use the link.
 */
final class Invitations {

  private static final Duration VALIDITY = Duration.ofDays(7);
  private static final int TOKEN_BYTES = 32;

  private final DatabaseAddress database;

  Invitations(DatabaseAddress database) {
    this.database = database;
  }

  /** Whether no account exists yet. */
  boolean nobodyCanSignIn() {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet accounts = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM account)")) {
      accounts.next();
      return !accounts.getBoolean(1);
    } catch (SQLException e) {
      throw new Fault(Sentence.of("database.refused", e.getMessage()), e);
    }
  }

  /** Ends links printed before for whoever comes first: only the last one may work. */
  void withdrawNameless() {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "DELETE FROM people_invitation WHERE email IS NULL AND used_at IS NULL");
    } catch (SQLException e) {
      throw new Fault(Sentence.of("database.refused", e.getMessage()), e);
    }
  }

  /**
   * Writes an invitation and gives its link, valid for seven days.
   *
   * @param email the address the account will have; null lets the person choose
   * @param roles their roles in the organisation
   * @param site the address people use
   */
  String invite(String email, List<String> roles, String site) {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    try (Connection connection = database.connect();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO people_invitation (token_hash, email, roles, created_at, expires_at)"
                    + " VALUES (?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL ? SECOND)")) {
      insert.setBytes(1, hash(token));
      insert.setString(2, email);
      insert.setString(3, String.join(",", roles));
      insert.setLong(4, VALIDITY.toSeconds());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new Fault(Sentence.of("database.refused", e.getMessage()), e);
    }
    return site + "/invitation/" + token;
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
