CREATE TABLE IF NOT EXISTS project_step (
  id         UUID         NOT NULL PRIMARY KEY,
  project_id UUID         NOT NULL,
  what       VARCHAR(300) NOT NULL,
  due_on     DATE         NULL,
  done_on    DATE         NULL,
  KEY project_step_project (project_id, id),
  CONSTRAINT project_step_project FOREIGN KEY (project_id) REFERENCES project (id)
)
