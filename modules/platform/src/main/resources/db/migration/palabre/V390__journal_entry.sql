-- What was decided once and for all, each entry holding the hash of the one before. Written, never changed; no person in it.
-- No foreign key: an entry outlives what it is about.
CREATE TABLE IF NOT EXISTS journal_entry (
  number     BIGINT       NOT NULL PRIMARY KEY,
  written_at DATETIME(6)  NOT NULL,
  kind       VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  space      UUID         NULL,
  subject    UUID         NOT NULL,
  facts      TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  previous   BINARY(32)   NOT NULL,
  hash       BINARY(32)   NOT NULL,
  KEY journal_entry_subject (subject, number)
)
