-- Pictures of what is told: documents of the space, by id. One that is taken back there leaves a gap that the page tells of.
CREATE TABLE IF NOT EXISTS project_journal_picture (
  entry_id   UUID NOT NULL,
  position   INT  NOT NULL,
  picture_id UUID NOT NULL,
  PRIMARY KEY (entry_id, picture_id),
  CONSTRAINT project_journal_picture_entry FOREIGN KEY (entry_id) REFERENCES project_journal_entry (id)
)
