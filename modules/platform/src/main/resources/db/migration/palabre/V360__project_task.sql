-- What somebody has to do in a project. Only members read who does it.
CREATE TABLE IF NOT EXISTS project_task (
  id         UUID         NOT NULL PRIMARY KEY,
  version    INT          NOT NULL,
  project_id UUID         NOT NULL,
  step_id    UUID         NULL,
  what       VARCHAR(300) NOT NULL,
  person_id  UUID         NULL,
  carrier    VARCHAR(120) NOT NULL,
  due_on     DATE         NULL,
  done_at    DATETIME(6)  NULL,
  done_by    UUID         NULL,
  sent_key   UUID         NOT NULL,
  UNIQUE KEY project_task_once (project_id, sent_key),
  KEY project_task_project (project_id, id),
  KEY project_task_person (person_id, done_at),
  CONSTRAINT project_task_project FOREIGN KEY (project_id) REFERENCES project (id),
  CONSTRAINT project_task_step FOREIGN KEY (step_id) REFERENCES project_step (id),
  CONSTRAINT project_task_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT project_task_doer FOREIGN KEY (done_by) REFERENCES person (id)
)
