CREATE TABLE IF NOT EXISTS person_role (
  person_id UUID        NOT NULL,
  role      VARCHAR(40) NOT NULL,
  PRIMARY KEY (person_id, role),
  CONSTRAINT person_role_person FOREIGN KEY (person_id) REFERENCES person (id)
)
