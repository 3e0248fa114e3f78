package org.palabre.acceptance.browser;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.palabre.acceptance.TestServer;
import org.palabre.bench.grown.Demonstration;
import org.palabre.bench.grown.GrownTable;

/**
 * Paper ballots of the sample vote: a polling place, a batch that two people read differently, and
 * one that nobody has entered. That vote still runs, and nobody enters ballots before it is over:
 * the batches are written straight into the database.
 */
final class PaperBatches {

  private static final String PLACE = "Mairie d’Avignon";
  private static final String BLANK = "+";
  private static final String UNREADABLE = "!UNREADABLE";
  private static final PaperBatches MADE = make();

  private final String different;
  private final String free;

  private PaperBatches(String different, String free) {
    this.different = different;
    this.free = free;
  }

  /** The id of the batch that two people read differently; all is made once, at the first call. */
  static String different() {
    return MADE.different;
  }

  /** The id of the batch that nobody has entered. */
  static String free() {
    return MADE.free;
  }

  private static PaperBatches make() {
    try (Window facilitator = Window.of("facilitator")) {
      facilitator.open(BudgetScreens.EDITION + "/paper/places-edit");
      facilitator.page().locator("[id='place:name']").fill(PLACE);
      facilitator.page().locator("[id='place:address']").fill("Place de l’Horloge");
      facilitator.page().locator("[id='place:hours']").fill("Chaque jour, de 9 h à 18 h");
      facilitator.press("place:save");
    }
    try (Connection database = Demonstration.connect(TestServer.data())) {
      UUID different = begin(database, 1);
      enter(database, different, 1, BLANK);
      enter(database, different, 2, UNREADABLE);
      UUID free = begin(database, 2);
      GrownTable.changed(database);
      return new PaperBatches(different.toString(), free.toString());
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("The batches could not be written.", e);
    }
  }

  /** A batch of one ballot. */
  private static UUID begin(Connection database, int number) throws SQLException {
    UUID batch = UUID.randomUUID();
    run(
        database,
        "INSERT INTO budget_batch (id, edition_id, place_id, number, ballots, version)"
            + " SELECT ?, edition_id, id, ?, 1, 1 FROM budget_place WHERE name = ?",
        batch,
        number,
        PLACE);
    return batch;
  }

  /** What somebody read whose account was erased since. */
  private static void enter(Connection database, UUID batch, int turn, String ballot)
      throws SQLException {
    run(
        database,
        "INSERT INTO budget_tally (id, batch_id, turn, ballots, done, version)"
            + " VALUES (?, ?, ?, ?, TRUE, 1)",
        UUID.randomUUID(),
        batch,
        turn,
        ballot);
  }

  private static void run(Connection database, String statement, Object... values)
      throws SQLException {
    try (PreparedStatement prepared = database.prepareStatement(statement)) {
      for (int at = 0; at < values.length; at++) {
        prepared.setObject(at + 1, values[at]);
      }
      if (prepared.executeUpdate() != 1) {
        throw new IllegalStateException("There is no place to write a batch of.");
      }
    }
  }
}
