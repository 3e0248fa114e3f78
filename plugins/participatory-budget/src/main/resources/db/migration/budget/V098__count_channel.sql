-- What was found for each channel, so that no error of one hides behind one of the other. Empty
-- for counts of before, where only the sum is known.
ALTER TABLE budget_count
  ADD COLUMN IF NOT EXISTS online_ballots INT NULL,
  ADD COLUMN IF NOT EXISTS online_invalid INT NULL,
  ADD COLUMN IF NOT EXISTS paper_ballots INT NULL,
  ADD COLUMN IF NOT EXISTS paper_invalid INT NULL
