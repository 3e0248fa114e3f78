-- An idea that was taken out of a project keeps the link to where it was.
ALTER TABLE budget_idea_project
  ADD COLUMN IF NOT EXISTS left_at DATETIME(6) NULL
