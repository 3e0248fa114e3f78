-- Two facilitators who edit the ground rules at once: the second one is told.
ALTER TABLE tables_table
  ADD COLUMN IF NOT EXISTS version INT NOT NULL DEFAULT 0
