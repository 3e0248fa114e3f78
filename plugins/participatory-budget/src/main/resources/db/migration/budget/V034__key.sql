-- The public half of a key; the private one is nowhere.
CREATE TABLE IF NOT EXISTS budget_key (
  id          UUID            NOT NULL PRIMARY KEY,
  edition_id  UUID            NOT NULL,
  rehearsal   BOOLEAN         NOT NULL,
  public_key  BINARY(32)      NOT NULL,
  threshold   SMALLINT        NOT NULL,
  made_at     DATETIME(6)     NOT NULL,
  ended_at    DATETIME(6)     NULL,
  test_ballot VARBINARY(1000) NULL,
  version     INT             NOT NULL,
  KEY budget_key_of (edition_id, ended_at),
  CONSTRAINT budget_key_edition FOREIGN KEY (edition_id) REFERENCES budget_edition (space_id)
)
