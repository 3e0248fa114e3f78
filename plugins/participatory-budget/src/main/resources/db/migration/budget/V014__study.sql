-- What one department says of a project: can it be built, at what cost, when.
CREATE TABLE IF NOT EXISTS budget_study (
  id           UUID           NOT NULL PRIMARY KEY,
  edition_id   UUID           NOT NULL,
  project_id   UUID           NOT NULL,
  department   VARCHAR(120)   NOT NULL,
  agent_id     UUID           NULL,
  due_on       DATE           NOT NULL,
  feasibility  VARCHAR(10)    NULL,
  explanation  VARCHAR(4000)  NOT NULL,
  running_cost DECIMAL(14, 2) NULL,
  delay_months INT            NULL,
  changed_at   DATETIME(6)    NULL,
  done_at      DATETIME(6)    NULL,
  version      INT            NOT NULL,
  UNIQUE KEY budget_study_department (project_id, department),
  KEY budget_study_waiting (edition_id, done_at, due_on),
  CONSTRAINT budget_study_project FOREIGN KEY (project_id) REFERENCES budget_project (id),
  CONSTRAINT budget_study_agent FOREIGN KEY (agent_id) REFERENCES person (id)
)
