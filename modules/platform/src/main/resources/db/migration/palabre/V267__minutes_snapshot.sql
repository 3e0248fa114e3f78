-- The minutes as they were at one step of their life.
CREATE TABLE IF NOT EXISTS minutes_snapshot (
  id         UUID        NOT NULL PRIMARY KEY,
  minutes_id UUID        NOT NULL,
  number     INT         NOT NULL,
  step       VARCHAR(12) NOT NULL,
  made_at    DATETIME(6) NOT NULL,
  made_by    UUID        NULL,
  UNIQUE KEY minutes_snapshot_number (minutes_id, number),
  CONSTRAINT minutes_snapshot_of FOREIGN KEY (minutes_id) REFERENCES minutes (id),
  CONSTRAINT minutes_snapshot_maker FOREIGN KEY (made_by) REFERENCES person (id)
)
