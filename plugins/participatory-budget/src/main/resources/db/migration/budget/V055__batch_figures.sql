-- What stays of a batch once its ballots are destroyed: how many there were of each kind.
ALTER TABLE budget_batch
  ADD COLUMN IF NOT EXISTS valid   SMALLINT NULL,
  ADD COLUMN IF NOT EXISTS blank   SMALLINT NULL,
  ADD COLUMN IF NOT EXISTS invalid SMALLINT NULL
