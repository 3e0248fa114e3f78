package org.palabre.launcher.command;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.palabre.launcher.database.DatabaseAddress;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Sentence;

/** The administrator's switches in the database, which every node reads. */
final class PluginSwitches {

  private final DatabaseAddress database;

  PluginSwitches(DatabaseAddress database) {
    this.database = database;
  }

  /** Whether a plugin is on; one without a row is. */
  boolean isOn(String id) {
    try (Connection connection = database.connect();
        PreparedStatement select =
            connection.prepareStatement("SELECT active FROM plugin_switch WHERE plugin_id = ?")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        return !row.next() || row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new Fault(Sentence.of("database.refused", e.getMessage()), e);
    }
  }

  /**
   * Turns a plugin on or off; the data version makes running nodes notice with their next request.
   */
  void turn(String id, boolean on) {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      try (PreparedStatement write =
              connection.prepareStatement(
                  "INSERT INTO plugin_switch (plugin_id, active, changed_at)"
                      + " VALUES (?, ?, UTC_TIMESTAMP(6))"
                      + " ON DUPLICATE KEY UPDATE active = VALUES(active),"
                      + " changed_at = VALUES(changed_at)");
          Statement version = connection.createStatement()) {
        write.setString(1, id);
        write.setBoolean(2, on);
        write.executeUpdate();
        version.executeUpdate("UPDATE data_version SET version = version + 1");
        connection.commit();
      }
    } catch (SQLException e) {
      throw new Fault(Sentence.of("database.refused", e.getMessage()), e);
    }
  }
}
