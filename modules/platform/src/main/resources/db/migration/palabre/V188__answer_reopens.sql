-- An entry that opens a commitment again, which was noted as ended by mistake; moves_to is what it is then.
ALTER TABLE answer
  ADD COLUMN IF NOT EXISTS reopens BOOLEAN NOT NULL DEFAULT FALSE
