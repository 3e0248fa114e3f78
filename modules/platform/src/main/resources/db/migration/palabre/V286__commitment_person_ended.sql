-- The same of an official.
CREATE INDEX IF NOT EXISTS commitment_person_ended ON commitment (person_id, ended_on)
