package org.palabre.plugin;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.palabre.store.DataVersion;

/**
 * The administrator's switch of each plugin, kept in the database and shared by all nodes. A plugin
 * without a row is on.
 */
@ApplicationScoped
public class PluginSwitches {

  @Resource(lookup = "java:app/jdbc/palabre")
  private DataSource database;

  private final DataVersion version;
  private volatile Known known = new Known(-1, Map.of());

  /** For the container's proxy. */
  protected PluginSwitches() {
    this(null);
  }

  @Inject
  PluginSwitches(DataVersion version) {
    this.version = version;
  }

  /** Whether the switch was on when the switches were last read. */
  public boolean isOn(String id) {
    if (known.version() < 0) {
      refresh(version.current());
    }
    return known.byId().getOrDefault(id, true);
  }

  /**
   * Reads the switches again if something changed since.
   *
   * @param current the data version this request begins with
   */
  public void refresh(long current) {
    if (known.version() != current) {
      known = new Known(current, read());
    }
  }

  /** Turns a plugin on or off, for every node from its next request on. */
  @Transactional
  public void turn(String id, boolean on) {
    try (Connection connection = database.getConnection();
        PreparedStatement write =
            connection.prepareStatement(
                "INSERT INTO plugin_switch (plugin_id, active, changed_at) VALUES (?, ?, UTC_TIMESTAMP(6))"
                    + " ON DUPLICATE KEY UPDATE active = VALUES(active), changed_at = VALUES(changed_at)")) {
      write.setString(1, id);
      write.setBoolean(2, on);
      write.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The switch of %s could not be written.".formatted(id), e);
    }
    version.changed();
  }

  private Map<String, Boolean> read() {
    Map<String, Boolean> byId = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT plugin_id, active FROM plugin_switch");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        byId.put(row.getString(1), row.getBoolean(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The switches of the plugins cannot be read.", e);
    }
    return byId;
  }

  private record Known(long version, Map<String, Boolean> byId) {}
}
