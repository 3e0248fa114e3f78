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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.palabre.budget.domain.paper.Conflict;
import org.palabre.budget.domain.paper.Conflict.Outcome;
import org.palabre.budget.domain.paper.SigningRepository;

/**
 * Numbers and conflicts in the database of the platform. Plain statements, as the roll's: nothing
 * here raises the data version, so that reading pages do not show that somebody votes.
 */
@ApplicationScoped
public class StoredSigning implements SigningRepository {

  @Resource(lookup = "java:app/jdbc/palabre")
  private DataSource database;

  /** For the container's proxy. */
  @Inject
  protected StoredSigning() {}

  /** Reads one row. */
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
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
  public Map<UUID, Integer> numbers(UUID edition) {
    Map<UUID, Integer> numbers = new HashMap<>();
    select(
            "SELECT voter_id, number FROM budget_roll_number WHERE edition_id = ?",
            row -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)),
            edition)
        .forEach(one -> numbers.put(one.getKey(), one.getValue()));
    return numbers;
  }

  @Override
  public Optional<UUID> voter(UUID edition, int number) {
    return select(
            "SELECT voter_id FROM budget_roll_number WHERE edition_id = ? AND number = ?",
            row -> row.getObject(1, UUID.class),
            edition,
            number)
        .stream()
        .findFirst();
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
    try (Connection connection = database.getConnection();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      fill(prepared, values);
      return prepared.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The sheets could not be written.", e);
    }
  }

  private <T> List<T> select(String query, Row<T> read, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement prepared = connection.prepareStatement(query)) {
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
