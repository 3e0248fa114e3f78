-- The day a statement counts for: when it was said, if at least the month is known; else when it was taken down. Kept along an index with
-- all that figures add up, so that counting never reads the words.
ALTER TABLE statement
  ADD COLUMN IF NOT EXISTS counted_on DATE GENERATED ALWAYS AS (
    IF(said_month IS NULL, CAST(recorded_at AS DATE),
       MAKEDATE(said_year, 1) + INTERVAL (said_month - 1) MONTH + INTERVAL (COALESCE(said_day, 1) - 1) DAY)) STORED,
  ADD KEY IF NOT EXISTS statement_figures (space_id, state, counted_on, channel, head_count)
