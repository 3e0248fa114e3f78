-- What a department answered for good, latest first: its desk reads the first ten along it.
CREATE INDEX IF NOT EXISTS commitment_body_ended ON commitment (body_id, ended_on)
