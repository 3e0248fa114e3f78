-- A facilitator hands a table over: offered to a member, or to somebody invited by mail whose address waits in successor_key.
CREATE TABLE IF NOT EXISTS tables_handover (
  id            UUID          NOT NULL PRIMARY KEY,
  space_id      UUID          NOT NULL,
  leaver_id     UUID          NULL,
  successor_id  UUID          NULL,
  successor_key VARCHAR(254)  NULL,
  word          VARCHAR(2000) NOT NULL,
  state         VARCHAR(12)   NOT NULL,
  offered_at    DATETIME(6)   NOT NULL,
  ended_at      DATETIME(6)   NULL,
  KEY tables_handover_order (space_id, offered_at),
  KEY tables_handover_invited (successor_key, state),
  CONSTRAINT tables_handover_space FOREIGN KEY (space_id) REFERENCES space (id),
  CONSTRAINT tables_handover_leaver FOREIGN KEY (leaver_id) REFERENCES person (id),
  CONSTRAINT tables_handover_successor FOREIGN KEY (successor_id) REFERENCES person (id)
)
