-- Words of an entry that were made a statement: a reference, never a copy.
CREATE TABLE IF NOT EXISTS minutes_statement (
  entry_id     UUID NOT NULL,
  statement_id UUID NOT NULL,
  PRIMARY KEY (entry_id, statement_id),
  KEY minutes_statement_back (statement_id),
  CONSTRAINT minutes_statement_entry FOREIGN KEY (entry_id) REFERENCES minutes_entry (id),
  CONSTRAINT minutes_statement_of FOREIGN KEY (statement_id) REFERENCES statement (id)
)
