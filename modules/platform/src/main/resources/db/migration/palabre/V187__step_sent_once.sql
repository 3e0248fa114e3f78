-- A key made for the form: the same form sent twice adds one step. Those added before have none.
ALTER TABLE project_step
  ADD COLUMN IF NOT EXISTS sent_key UUID NULL,
  ADD UNIQUE KEY IF NOT EXISTS project_step_once (project_id, sent_key)
