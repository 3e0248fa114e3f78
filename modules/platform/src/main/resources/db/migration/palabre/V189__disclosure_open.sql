-- Whether a commitment is shown to somebody, read from the index alone: the desk asks it for every commitment that waits.
CREATE INDEX IF NOT EXISTS disclosure_open ON disclosure (commitment_id, revoked_at, statement_id, body_id, person_id)
