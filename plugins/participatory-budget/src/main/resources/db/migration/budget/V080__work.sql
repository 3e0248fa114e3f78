-- Which project of the platform a winner became.
CREATE TABLE IF NOT EXISTS budget_work (
  project_id UUID NOT NULL PRIMARY KEY,
  edition_id UUID NOT NULL,
  work_id    UUID NOT NULL,
  UNIQUE KEY budget_work_work (work_id),
  KEY budget_work_edition (edition_id),
  CONSTRAINT budget_work_project FOREIGN KEY (project_id) REFERENCES budget_project (id),
  CONSTRAINT budget_work_of FOREIGN KEY (edition_id) REFERENCES budget_edition (space_id),
  CONSTRAINT budget_work_is FOREIGN KEY (work_id) REFERENCES project (id) ON DELETE CASCADE
)
