-- Asking and guessing for codes is slowed: hashes of addresses, for an hour.
CREATE TABLE IF NOT EXISTS budget_voter_try (
  id       UUID        NOT NULL PRIMARY KEY,
  key_hash BINARY(32)  NOT NULL,
  tried_at DATETIME(6) NOT NULL,
  KEY budget_voter_try_key (key_hash, tried_at),
  KEY budget_voter_try_over (tried_at)
)
