-- When it should be done, and who reads what it costs.
ALTER TABLE project
  ADD COLUMN IF NOT EXISTS due_on DATE NULL,
  ADD COLUMN IF NOT EXISTS budget_audience VARCHAR(10) NOT NULL DEFAULT 'SPACE'
