-- Sign-in and password links sent by mail: only the SHA-256 of the token is kept.
CREATE TABLE IF NOT EXISTS account_token (
  token_hash BINARY(32)  NOT NULL PRIMARY KEY,
  person_id  UUID        NOT NULL,
  purpose    VARCHAR(20) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at    DATETIME(6) NULL,
  KEY account_token_person (person_id),
  CONSTRAINT account_token_account FOREIGN KEY (person_id) REFERENCES account (person_id)
)
