-- Who writes a text together with those who lead its space, and for which college.
CREATE TABLE IF NOT EXISTS text_drafter (
  text_id   UUID        NOT NULL,
  person_id UUID        NOT NULL,
  college   VARCHAR(12) NOT NULL,
  since     DATETIME(6) NOT NULL,
  PRIMARY KEY (text_id, person_id),
  CONSTRAINT text_drafter_of FOREIGN KEY (text_id) REFERENCES space_text (id),
  CONSTRAINT text_drafter_who FOREIGN KEY (person_id) REFERENCES person (id)
)
