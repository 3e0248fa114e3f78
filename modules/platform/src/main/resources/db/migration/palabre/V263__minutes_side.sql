-- A text that could not be brought into its entry: it waits beside it until somebody chooses.
CREATE TABLE IF NOT EXISTS minutes_side (
  id          UUID        NOT NULL PRIMARY KEY,
  entry_id    UUID        NOT NULL,
  writing_key UUID        NOT NULL,
  base        MEDIUMTEXT  NOT NULL,
  text        MEDIUMTEXT  NOT NULL,
  written_at  DATETIME(6) NOT NULL,
  written_by  UUID        NULL,
  UNIQUE KEY minutes_side_writing (entry_id, writing_key),
  CONSTRAINT minutes_side_of FOREIGN KEY (entry_id) REFERENCES minutes_entry (id),
  CONSTRAINT minutes_side_writer FOREIGN KEY (written_by) REFERENCES person (id)
)
