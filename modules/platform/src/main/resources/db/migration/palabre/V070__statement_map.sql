-- Where a statement lies on a map (WGS 84), and what it tells of its place: a problem, a strength, a use, an idea.
ALTER TABLE statement
  ADD COLUMN IF NOT EXISTS longitude DOUBLE      NULL,
  ADD COLUMN IF NOT EXISTS latitude  DOUBLE      NULL,
  ADD COLUMN IF NOT EXISTS nature    VARCHAR(10) NULL
