-- A one-time link that creates an account with roles; also written by the command line.
CREATE TABLE IF NOT EXISTS people_invitation (
  token_hash BINARY(32)   NOT NULL PRIMARY KEY,
  email      VARCHAR(254) NULL,
  roles      VARCHAR(200) NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  expires_at DATETIME(6)  NOT NULL,
  used_at    DATETIME(6)  NULL
)
