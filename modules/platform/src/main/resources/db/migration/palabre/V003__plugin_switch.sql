-- A plugin without a row is on.
CREATE TABLE IF NOT EXISTS plugin_switch (
  plugin_id  VARCHAR(20) NOT NULL PRIMARY KEY,
  active     BOOLEAN     NOT NULL,
  changed_at DATETIME(6) NOT NULL
)
