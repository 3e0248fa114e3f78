-- A form sent twice makes one project.
ALTER TABLE budget_project
  ADD COLUMN IF NOT EXISTS sent_key UUID NULL,
  ADD UNIQUE KEY IF NOT EXISTS budget_project_sent (edition_id, sent_key)
