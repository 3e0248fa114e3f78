-- Where the journal stands: one row, locked by whoever writes the next entry.
CREATE TABLE IF NOT EXISTS journal_head (
  id     TINYINT    NOT NULL PRIMARY KEY,
  number BIGINT     NOT NULL,
  hash   BINARY(32) NOT NULL
)
