-- What is owed by date, over all spaces: the follow-up list reads its first page along it.
CREATE INDEX IF NOT EXISTS commitment_owed ON commitment (state, due_on, id)
