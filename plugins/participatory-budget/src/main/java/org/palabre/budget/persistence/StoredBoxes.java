package org.palabre.budget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.domain.ballot.BallotSheet.Option;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.box.BallotBox;
import org.palabre.budget.domain.box.BoxKey;
import org.palabre.budget.domain.box.BoxRepository;
import org.palabre.budget.domain.box.HeldShare;
import org.palabre.budget.domain.box.OpenedBallots;
import org.palabre.budget.domain.box.ReceiptHash;
import org.palabre.budget.domain.box.ReceiptState;
import org.palabre.budget.domain.box.SealedBallot;
import org.palabre.store.Connections;
import org.palabre.store.Connections.Lent;

/** Boxes, keys and what is in a box, in the database of the platform. */
@ApplicationScoped
public class StoredBoxes implements BoxRepository, OpenedBallots {

  private static final int BATCH = 500;
  private static final String EDITION = "edition";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Connections connections;

  /** For the container's proxy. */
  protected StoredBoxes() {
    this(null);
  }

  @Inject
  StoredBoxes(Connections connections) {
    this.connections = connections;
  }

  /** Reads one row. */
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  @Override
  public Optional<BallotBox> box(UUID edition) {
    return Optional.ofNullable(entities.find(BallotBox.class, edition));
  }

  @Override
  public void add(BallotBox box) {
    entities.persist(box);
  }

  @Override
  public Optional<BoxKey> key(UUID id) {
    return Optional.ofNullable(entities.find(BoxKey.class, id));
  }

  @Override
  public Optional<BoxKey> key(UUID edition, boolean rehearsal) {
    return entities
        .createQuery(
            "SELECT k FROM budget_Key k WHERE k.editionId = :edition AND k.rehearsal = :rehearsal"
                + " AND k.endedAt IS NULL ORDER BY k.id DESC",
            BoxKey.class)
        .setParameter(EDITION, edition)
        .setParameter("rehearsal", rehearsal)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void add(BoxKey key) {
    entities.persist(key);
    // The shares refer to it, and the order of inserts is the provider's.
    entities.flush();
  }

  @Override
  public void remove(BoxKey key) {
    shares(key.getId()).forEach(entities::remove);
    entities.flush();
    entities.remove(key);
  }

  @Override
  public List<HeldShare> shares(UUID key) {
    return entities
        .createQuery(
            "SELECT s FROM budget_HeldShare s WHERE s.keyId = :key ORDER BY s.index",
            HeldShare.class)
        .setParameter("key", key)
        .getResultList();
  }

  @Override
  public void add(HeldShare share) {
    entities.persist(share);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void freeze(UUID edition, List<SheetLine> lines) {
    // The lines refer to the edition, which the same transaction may have made.
    entities.flush();
    batch(
        "INSERT INTO budget_sheet_line (edition_id, number, part_key, project_id, title, summary,"
            + " cost) VALUES (?, ?, ?, ?, ?, ?, ?)",
        lines.stream()
            .map(
                line ->
                    new Object[] {
                      edition,
                      line.option().number(),
                      line.part(),
                      line.option().project(),
                      line.option().title(),
                      line.option().summary(),
                      line.option().cost()
                    })
            .toList());
  }

  @Override
  public List<SheetLine> sheet(UUID edition) {
    return select(
        "SELECT part_key, project_id, number, title, summary, cost FROM budget_sheet_line"
            + " WHERE edition_id = ? ORDER BY number",
        row ->
            new SheetLine(
                row.getString(1),
                new Option(
                    row.getObject(2, UUID.class),
                    row.getInt(3),
                    row.getString(4),
                    row.getString(5),
                    row.getBigDecimal(6))),
        edition);
  }

  @Override
  public int countSealed(UUID edition) {
    return select(
            "SELECT COUNT(*) FROM budget_sealed WHERE edition_id = ?",
            row -> row.getInt(1),
            edition)
        .get(0);
  }

  @Override
  public List<SealedBallot> sealed(UUID edition) {
    return select(
        "SELECT id, sealed, receipt_hash FROM budget_sealed WHERE edition_id = ?",
        row -> new SealedBallot(row.getObject(1, UUID.class), row.getBytes(2), row.getBytes(3)),
        edition);
  }

  @Override
  public ReceiptState state(UUID edition, ReceiptHash receipt) {
    return select(
            "SELECT unopened FROM budget_sealed WHERE edition_id = ? AND receipt_hash = ?",
            row -> row.getBoolean(1) ? ReceiptState.UNOPENED : ReceiptState.COUNTED,
            edition,
            receipt.bytes())
        .stream()
        .findFirst()
        .orElse(ReceiptState.UNKNOWN);
  }

  @Override
  public void noteUnopened(List<UUID> ballots) {
    batch(
        "UPDATE budget_sealed SET unopened = TRUE WHERE id = ?",
        ballots.stream().map(id -> new Object[] {id}).toList());
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void keep(UUID edition, List<Choices> opened) {
    batch(
        "INSERT INTO budget_ballot (id, edition_id, choices) VALUES (?, ?, ?)",
        opened.stream()
            .map(choices -> new Object[] {UUID.randomUUID(), edition, choices.write()})
            .toList());
  }

  @Override
  public List<Choices> opened(UUID edition) {
    return select(
        "SELECT choices FROM budget_ballot WHERE edition_id = ? ORDER BY id",
        row -> Choices.read(row.getString(1)),
        edition);
  }

  @Override
  public List<Choices> of(UUID edition) {
    return opened(edition);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public int destroySealed(UUID edition) {
    try (Lent lent = connections.lend();
        PreparedStatement delete =
            lent.connection().prepareStatement("DELETE FROM budget_sealed WHERE edition_id = ?")) {
      delete.setObject(1, edition);
      return delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The sealed ballots could not be destroyed.", e);
    }
  }

  @Override
  public List<UUID> withSealed() {
    return select(
        "SELECT space_id FROM budget_edition WHERE opened_at IS NOT NULL AND destroyed_at IS NULL"
            + " AND NOT past ORDER BY space_id",
        row -> row.getObject(1, UUID.class));
  }

  private void batch(String statement, List<Object[]> rows) {
    try (Lent lent = connections.lend();
        PreparedStatement prepared = lent.connection().prepareStatement(statement)) {
      int waiting = 0;
      for (Object[] row : rows) {
        for (int at = 0; at < row.length; at++) {
          prepared.setObject(at + 1, row[at]);
        }
        prepared.addBatch();
        waiting++;
        if (waiting == BATCH) {
          prepared.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        prepared.executeBatch();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The box could not be written.", e);
    }
  }

  private <T> List<T> select(String query, Row<T> read, Object... values) {
    try (Lent lent = connections.lend();
        PreparedStatement prepared = lent.connection().prepareStatement(query)) {
      for (int at = 0; at < values.length; at++) {
        prepared.setObject(at + 1, values[at]);
      }
      List<T> found = new ArrayList<>();
      try (ResultSet row = prepared.executeQuery()) {
        while (row.next()) {
          found.add(read.read(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("The box could not be read.", e);
    }
  }
}
