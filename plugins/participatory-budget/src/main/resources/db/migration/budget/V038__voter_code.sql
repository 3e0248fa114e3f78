-- Codes by which voters show who they are, until they are used or over. Only hashes of codes.
CREATE TABLE IF NOT EXISTS budget_voter_code (
  id          UUID         NOT NULL PRIMARY KEY,
  edition_id  UUID         NOT NULL,
  code_hash   BINARY(32)   NOT NULL,
  voter_id    UUID         NULL,
  family_name VARCHAR(100) NULL,
  given_name  VARCHAR(100) NULL,
  birth_date  DATE         NULL,
  area_key    VARCHAR(50)  NULL,
  mail        VARCHAR(254) NULL,
  tries       SMALLINT     NOT NULL,
  expires_at  DATETIME(6)  NOT NULL,
  UNIQUE KEY budget_voter_code_hash (edition_id, code_hash),
  KEY budget_voter_code_over (expires_at),
  KEY budget_voter_code_mail (mail),
  CONSTRAINT budget_voter_code_edition FOREIGN KEY (edition_id) REFERENCES budget_edition (space_id),
  CONSTRAINT budget_voter_code_voter FOREIGN KEY (voter_id) REFERENCES budget_voter (id) ON DELETE CASCADE
)
