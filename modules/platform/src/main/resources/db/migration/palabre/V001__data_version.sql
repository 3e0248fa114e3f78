-- One row: rises whenever something that a page may show has changed. Reading pages make their ETag of it.
CREATE TABLE IF NOT EXISTS data_version (
  id      TINYINT NOT NULL PRIMARY KEY CHECK (id = 1),
  version BIGINT  NOT NULL
)
