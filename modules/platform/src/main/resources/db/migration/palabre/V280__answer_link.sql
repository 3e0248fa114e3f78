-- A link in a mail that answers one commitment, nothing else: only the SHA-256 of its token is kept. It hangs on the
-- disclosure it was sent for and dies with it; ended_at says that the commitment was answered since.
CREATE TABLE IF NOT EXISTS answer_link (
  id            UUID        NOT NULL PRIMARY KEY,
  token_hash    BINARY(32)  NOT NULL,
  commitment_id UUID        NOT NULL,
  disclosure_id UUID        NOT NULL,
  issued_at     DATETIME(6) NOT NULL,
  expires_at    DATETIME(6) NOT NULL,
  ended_at      DATETIME(6) NULL,
  UNIQUE KEY answer_link_token (token_hash),
  KEY answer_link_commitment (commitment_id, issued_at),
  CONSTRAINT answer_link_commitment FOREIGN KEY (commitment_id) REFERENCES commitment (id),
  CONSTRAINT answer_link_disclosure FOREIGN KEY (disclosure_id) REFERENCES disclosure (id) ON DELETE CASCADE
)
