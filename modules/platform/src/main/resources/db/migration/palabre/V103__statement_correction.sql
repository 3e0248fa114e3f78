-- What whoever spoke adds later: it stands beside the words, which stay.
CREATE TABLE IF NOT EXISTS statement_correction (
  id           UUID          NOT NULL PRIMARY KEY,
  statement_id UUID          NOT NULL,
  words        VARCHAR(4000) NOT NULL,
  state        VARCHAR(12)   NOT NULL,
  told_at      DATETIME(6)   NOT NULL,
  KEY statement_correction_statement (statement_id, id),
  CONSTRAINT statement_correction_statement FOREIGN KEY (statement_id) REFERENCES statement (id)
)
