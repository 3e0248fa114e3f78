-- What is told of a project while it is being done.
CREATE TABLE IF NOT EXISTS project_journal_entry (
  id         UUID         NOT NULL PRIMARY KEY,
  version    INT          NOT NULL,
  project_id UUID         NOT NULL,
  told_on    DATE         NOT NULL,
  words      VARCHAR(5000) NOT NULL,
  audience   VARCHAR(10)  NOT NULL,
  written_by UUID         NULL,
  sent_key   UUID         NOT NULL,
  UNIQUE KEY project_journal_entry_once (project_id, sent_key),
  KEY project_journal_entry_project (project_id, told_on, id),
  CONSTRAINT project_journal_entry_project FOREIGN KEY (project_id) REFERENCES project (id),
  CONSTRAINT project_journal_entry_writer FOREIGN KEY (written_by) REFERENCES person (id)
)
