-- Whoever holds the receipt of a ballot that could not be opened is told so.
ALTER TABLE budget_sealed
  ADD COLUMN IF NOT EXISTS unopened BOOLEAN NOT NULL DEFAULT FALSE
