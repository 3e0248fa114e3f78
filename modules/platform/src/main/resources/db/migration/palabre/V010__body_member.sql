CREATE TABLE IF NOT EXISTS body_member (
  body_id   UUID NOT NULL,
  person_id UUID NOT NULL,
  PRIMARY KEY (body_id, person_id),
  CONSTRAINT body_member_body FOREIGN KEY (body_id) REFERENCES body (id),
  CONSTRAINT body_member_person FOREIGN KEY (person_id) REFERENCES person (id)
)
