-- A key made for the form: the same form sent twice asks once. What was asked before has none.
ALTER TABLE commitment
  ADD COLUMN IF NOT EXISTS sent_key UUID NULL,
  ADD UNIQUE KEY IF NOT EXISTS commitment_once (space_id, sent_key)
