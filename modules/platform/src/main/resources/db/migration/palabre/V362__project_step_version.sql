-- Two people may change one step: the second learns of the first.
ALTER TABLE project_step ADD COLUMN IF NOT EXISTS version INT NOT NULL DEFAULT 1
