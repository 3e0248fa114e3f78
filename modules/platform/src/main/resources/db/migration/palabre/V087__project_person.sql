-- Members of the space who carry a project. Only members read their names.
CREATE TABLE IF NOT EXISTS project_person (
  project_id UUID         NOT NULL,
  person_id  UUID         NOT NULL,
  part       VARCHAR(120) NOT NULL,
  PRIMARY KEY (project_id, person_id),
  KEY project_person_person (person_id),
  CONSTRAINT project_person_project FOREIGN KEY (project_id) REFERENCES project (id),
  CONSTRAINT project_person_person FOREIGN KEY (person_id) REFERENCES person (id)
)
