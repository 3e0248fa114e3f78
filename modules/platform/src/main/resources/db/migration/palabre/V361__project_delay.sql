-- A day that was said and did not hold, of a project or of one of its steps: kept with the reason, for whoever reads the project.
CREATE TABLE IF NOT EXISTS project_delay (
  id         UUID         NOT NULL PRIMARY KEY,
  project_id UUID         NOT NULL,
  step_id    UUID         NULL,
  step_name  VARCHAR(300) NOT NULL,
  from_day   DATE         NOT NULL,
  to_day     DATE         NULL,
  reason     VARCHAR(500) NOT NULL,
  moved_at   DATETIME(6)  NOT NULL,
  moved_by   UUID         NULL,
  KEY project_delay_project (project_id, id),
  CONSTRAINT project_delay_project FOREIGN KEY (project_id) REFERENCES project (id),
  CONSTRAINT project_delay_step FOREIGN KEY (step_id) REFERENCES project_step (id),
  CONSTRAINT project_delay_mover FOREIGN KEY (moved_by) REFERENCES person (id)
)
