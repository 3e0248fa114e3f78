-- Failures of the last minutes, by account and by address, to slow guessing and spraying. key_hash says neither.
CREATE TABLE IF NOT EXISTS sign_in_failure (
  id        UUID        NOT NULL PRIMARY KEY,
  key_hash  BINARY(32)  NOT NULL,
  failed_at DATETIME(6) NOT NULL,
  KEY sign_in_failure_key (key_hash, failed_at),
  KEY sign_in_failure_time (failed_at)
)
