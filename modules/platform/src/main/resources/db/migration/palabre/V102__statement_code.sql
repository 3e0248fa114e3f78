-- The code by which whoever spoke finds their words again: only its SHA-256 is kept.
CREATE TABLE IF NOT EXISTS statement_code (
  statement_id UUID        NOT NULL PRIMARY KEY,
  code_hash    BINARY(32)  NOT NULL,
  issued_at    DATETIME(6) NOT NULL,
  UNIQUE KEY statement_code_hash (code_hash),
  CONSTRAINT statement_code_statement FOREIGN KEY (statement_id) REFERENCES statement (id)
)
