-- One entry as it was then.
CREATE TABLE IF NOT EXISTS minutes_snapshot_entry (
  snapshot_id UUID         NOT NULL,
  entry_id    UUID         NOT NULL,
  position    INT          NOT NULL,
  title       VARCHAR(200) NOT NULL,
  text        MEDIUMTEXT   NOT NULL,
  PRIMARY KEY (snapshot_id, entry_id),
  CONSTRAINT minutes_snapshot_entry_in FOREIGN KEY (snapshot_id) REFERENCES minutes_snapshot (id),
  CONSTRAINT minutes_snapshot_entry_of FOREIGN KEY (entry_id) REFERENCES minutes_entry (id)
)
