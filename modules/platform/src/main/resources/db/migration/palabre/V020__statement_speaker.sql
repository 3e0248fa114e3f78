-- Apart from the words, so that a speaker can be forgotten without touching what was said.
CREATE TABLE IF NOT EXISTS statement_speaker (
  statement_id UUID         NOT NULL PRIMARY KEY,
  person_id    UUID         NULL,
  name         VARCHAR(120) NULL,
  age_band     VARCHAR(40)  NULL,
  quarter      VARCHAR(120) NULL,
  KEY statement_speaker_person (person_id),
  CONSTRAINT statement_speaker_statement FOREIGN KEY (statement_id) REFERENCES statement (id),
  CONSTRAINT statement_speaker_person FOREIGN KEY (person_id) REFERENCES person (id)
)
