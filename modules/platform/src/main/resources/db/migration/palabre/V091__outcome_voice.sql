-- What a speaker says, at the end, of what changed. One for each statement.
CREATE TABLE IF NOT EXISTS outcome_voice (
  id           UUID          NOT NULL PRIMARY KEY,
  project_id   UUID          NOT NULL,
  statement_id UUID          NOT NULL,
  verdict      VARCHAR(10)   NOT NULL,
  words        VARCHAR(2000) NOT NULL,
  state        VARCHAR(12)   NOT NULL,
  told_at      DATETIME(6)   NOT NULL,
  UNIQUE KEY outcome_voice_once (project_id, statement_id),
  CONSTRAINT outcome_voice_project FOREIGN KEY (project_id) REFERENCES project (id),
  CONSTRAINT outcome_voice_statement FOREIGN KEY (statement_id) REFERENCES statement (id)
)
