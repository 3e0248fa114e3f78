CREATE TABLE IF NOT EXISTS news_mute (
  person_id UUID NOT NULL,
  space_id  UUID NOT NULL,
  PRIMARY KEY (person_id, space_id),
  CONSTRAINT news_mute_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT news_mute_space FOREIGN KEY (space_id) REFERENCES space (id)
)
