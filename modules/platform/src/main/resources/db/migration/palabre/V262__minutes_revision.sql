-- A text that stood in an entry, or was set aside when two clashed: kept so that nothing is lost.
CREATE TABLE IF NOT EXISTS minutes_revision (
  id         UUID        NOT NULL PRIMARY KEY,
  entry_id   UUID        NOT NULL,
  text       MEDIUMTEXT  NOT NULL,
  written_at DATETIME(6) NOT NULL,
  written_by UUID        NULL,
  KEY minutes_revision_entry (entry_id, written_at),
  CONSTRAINT minutes_revision_of FOREIGN KEY (entry_id) REFERENCES minutes_entry (id),
  CONSTRAINT minutes_revision_writer FOREIGN KEY (written_by) REFERENCES person (id)
)
