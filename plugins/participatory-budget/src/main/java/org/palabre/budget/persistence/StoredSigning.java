package org.palabre.budget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.domain.paper.Conflict;
import org.palabre.budget.domain.paper.Conflict.Outcome;
import org.palabre.budget.domain.paper.SigningRepository;
import org.palabre.budget.domain.roll.Voter;
import org.palabre.store.Connections;
import org.palabre.store.Connections.Lent;

/**
 * Numbers and conflicts in the database of the platform. Plain statements, as the roll's: nothing
 * here raises the data version, so that reading pages do not show that somebody votes.
 */
@ApplicationScoped
public class StoredSigning implements SigningRepository {

  private static final String LINES =
      "SELECT "
          + StoredRoll.VOTER
          + ", n.number FROM budget_roll_number n JOIN budget_voter v ON v.id = n.voter_id"
          + " LEFT JOIN budget_sign_off s ON s.voter_id = v.id"
          + " WHERE n.edition_id = ? AND v.identity_key IS NOT NULL AND ";

  private static final int NUMBER = 13;

  private final Connections connections;

  /** For the container's proxy. */
  protected StoredSigning() {
    this(null);
  }

  @Inject
  StoredSigning(Connections connections) {
    this.connections = connections;
  }

  /** Reads one row. */
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  @Override
  public boolean isNumberMissing(UUID edition) {
    return !select(
            "SELECT 1 FROM budget_voter v LEFT JOIN budget_roll_number n ON n.voter_id = v.id"
                + " WHERE v.edition_id = ? AND v.identity_key IS NOT NULL AND n.voter_id IS NULL"
                + " LIMIT 1",
            row -> row.getInt(1),
            edition)
        .isEmpty();
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void number(UUID edition) {
    int last =
        select(
                "SELECT COALESCE(MAX(number), 0) FROM budget_roll_number WHERE edition_id = ?",
                row -> row.getInt(1),
                edition)
            .get(0);
    update(
        "INSERT INTO budget_roll_number (voter_id, edition_id, number)"
            + " SELECT v.id, v.edition_id,"
            + " ? + ROW_NUMBER() OVER (ORDER BY v.family_name, v.given_name, v.id)"
            + " FROM budget_voter v LEFT JOIN budget_roll_number n ON n.voter_id = v.id"
            + " WHERE v.edition_id = ? AND v.identity_key IS NOT NULL AND n.voter_id IS NULL",
        last,
        edition);
  }

  @Override
  public List<Line> sheet(UUID edition, Optional<String> area, int from, int limit) {
    return select(
        LINES
            + "(? IS NULL OR v.area_key = ?)"
            + " ORDER BY v.family_name, v.given_name, n.number LIMIT ? OFFSET ?",
        StoredSigning::line,
        edition,
        area.orElse(null),
        area.orElse(null),
        limit,
        from);
  }

  @Override
  public Optional<Line> line(UUID edition, int number) {
    return select(LINES + "n.number = ?", StoredSigning::line, edition, number).stream()
        .findFirst();
  }

  private static Line line(ResultSet row) throws SQLException {
    Voter voter = StoredRoll.voter(row);
    return new Line(row.getInt(NUMBER), voter);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void note(Conflict conflict) {
    update(
        "INSERT IGNORE INTO budget_conflict (id, edition_id, place_id, voter_id, outcome)"
            + " VALUES (?, ?, ?, ?, ?)",
        conflict.id(),
        conflict.edition(),
        conflict.place(),
        conflict.voter(),
        conflict.outcome().map(Outcome::name).orElse(null));
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void drop(UUID edition, UUID place, UUID voter) {
    update(
        "DELETE FROM budget_conflict WHERE edition_id = ? AND place_id = ? AND voter_id = ?"
            + " AND outcome IS NULL",
        edition,
        place,
        voter);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void reopen(UUID edition, UUID voter) {
    update(
        "UPDATE budget_conflict SET outcome = NULL WHERE edition_id = ? AND voter_id = ?"
            + " AND outcome = ?",
        edition,
        voter,
        Outcome.MIXED.name());
  }

  @Override
  public List<Conflict> conflicts(UUID edition) {
    return select(
        "SELECT id, edition_id, place_id, voter_id, outcome FROM budget_conflict"
            + " WHERE edition_id = ? ORDER BY place_id, id",
        row ->
            new Conflict(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                Optional.ofNullable(row.getString(5)).map(Outcome::valueOf)),
        edition);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public boolean settle(UUID edition, UUID conflict, Outcome outcome) {
    return update(
            "UPDATE budget_conflict SET outcome = ? WHERE id = ? AND edition_id = ?"
                + " AND outcome IS NULL",
            outcome.name(),
            conflict,
            edition)
        == 1;
  }

  private int update(String statement, Object... values) {
    try (Lent lent = connections.lend();
        PreparedStatement prepared = lent.connection().prepareStatement(statement)) {
      fill(prepared, values);
      return prepared.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The sheets could not be written.", e);
    }
  }

  private <T> List<T> select(String query, Row<T> read, Object... values) {
    try (Lent lent = connections.lend();
        PreparedStatement prepared = lent.connection().prepareStatement(query)) {
      fill(prepared, values);
      List<T> found = new ArrayList<>();
      try (ResultSet row = prepared.executeQuery()) {
        while (row.next()) {
          found.add(read.read(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("The sheets could not be read.", e);
    }
  }

  private static void fill(PreparedStatement prepared, Object... values) throws SQLException {
    for (int at = 0; at < values.length; at++) {
      prepared.setObject(at + 1, values[at]);
    }
  }
}
