-- A theme or project that several tables share, each keeping its own voice.
CREATE TABLE IF NOT EXISTS tables_bridge (
  id         UUID         NOT NULL PRIMARY KEY,
  name       VARCHAR(120) NOT NULL,
  created_at DATETIME(6)  NOT NULL
)
