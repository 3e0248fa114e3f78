package org.palabre.bench.budget;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the database holds of the vote: mailed codes, the box and who signed off. */
public final class BoxRows {

  private static final Pattern CODE = Pattern.compile("\\b(\\d{4}) (\\d{4})\\b");

  private final Connection database;
  private final String edition;

  /** Those of the demonstration's edition. */
  public BoxRows(Connection database) throws SQLException {
    this.database = database;
    this.edition = text("SELECT id FROM space WHERE slug = ?", VotePages.SLUG);
  }

  /** How sure the server is to keep what it has acknowledged, as the server itself says. */
  synchronized String durability() throws SQLException {
    return "innodb_flush_log_at_trx_commit = "
        + text("SELECT @@innodb_flush_log_at_trx_commit")
        + ", sync_binlog = "
        + text("SELECT @@sync_binlog")
        + ", log_bin = "
        + text("SELECT @@log_bin");
  }

  /** The code last mailed to somebody. */
  synchronized String code(Elector elector) throws SQLException {
    Matcher code =
        CODE.matcher(
            text(
                "SELECT body FROM mail_outbox WHERE recipient = ? ORDER BY created_at DESC LIMIT 1",
                elector.mail()));
    if (!code.find()) {
      throw new SQLException("No code in the mail to " + elector.mail());
    }
    return code.group();
  }

  /** How many ballots of somebody's receipt are in the box. */
  synchronized int ballots(Elector elector) throws SQLException {
    return Integer.parseInt(
        text(
            "SELECT COUNT(*) FROM budget_sealed WHERE edition_id = ? AND receipt_hash = UNHEX(?)",
            edition,
            elector.receiptHash()));
  }

  /** How often somebody signed off. */
  synchronized int signOffs(Elector elector) throws SQLException {
    return Integer.parseInt(
        text(
            "SELECT COUNT(*) FROM budget_sign_off s JOIN budget_voter v ON v.id = s.voter_id"
                + " WHERE v.edition_id = ? AND v.mail = ?",
            edition,
            elector.mail()));
  }

  /** How many sealed ballots there are. */
  synchronized int ballots() throws SQLException {
    return Integer.parseInt(
        text("SELECT COUNT(*) FROM budget_sealed WHERE edition_id = ?", edition));
  }

  /** How many people signed off for a sealed ballot. */
  synchronized int signOffs() throws SQLException {
    return Integer.parseInt(
        text(
            "SELECT COUNT(*) FROM budget_sign_off WHERE edition_id = ? AND channel = 'ONLINE'",
            edition));
  }

  private String text(String query, String... values) throws SQLException {
    try (PreparedStatement select = database.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        select.setString(i + 1, values[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        if (!rows.next()) {
          throw new SQLException("Nothing found: " + query);
        }
        return rows.getString(1);
      }
    }
  }
}
