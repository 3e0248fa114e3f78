-- One table of a bridge: asked, then joined with a thread of its own. Leaving takes the row away.
CREATE TABLE IF NOT EXISTS tables_bridge_voice (
  id        UUID        NOT NULL PRIMARY KEY,
  bridge_id UUID        NOT NULL,
  space_id  UUID        NOT NULL,
  thread_id UUID        NULL,
  asked_at  DATETIME(6) NOT NULL,
  joined_at DATETIME(6) NULL,
  UNIQUE KEY tables_bridge_voice_once (bridge_id, space_id),
  UNIQUE KEY tables_bridge_voice_thread (thread_id),
  KEY tables_bridge_voice_table (space_id),
  CONSTRAINT tables_bridge_voice_bridge FOREIGN KEY (bridge_id) REFERENCES tables_bridge (id),
  CONSTRAINT tables_bridge_voice_space FOREIGN KEY (space_id) REFERENCES space (id)
)
