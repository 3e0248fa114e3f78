-- A key made for the form: the same form sent twice opens one project. Those opened before have none.
ALTER TABLE project
  ADD COLUMN IF NOT EXISTS sent_key UUID NULL,
  ADD UNIQUE KEY IF NOT EXISTS project_once (space_id, sent_key)
