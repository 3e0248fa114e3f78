CREATE TABLE IF NOT EXISTS space_member (
  space_id  UUID        NOT NULL,
  person_id UUID        NOT NULL,
  role      VARCHAR(40) NOT NULL,
  since     DATETIME(6) NOT NULL,
  PRIMARY KEY (space_id, person_id, role),
  KEY space_member_person (person_id),
  CONSTRAINT space_member_space FOREIGN KEY (space_id) REFERENCES space (id),
  CONSTRAINT space_member_person FOREIGN KEY (person_id) REFERENCES person (id)
)
