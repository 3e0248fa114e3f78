-- The secret address of a person's own calendar; only its hash is kept.
CREATE TABLE IF NOT EXISTS calendar_link (
  person_id  UUID        NOT NULL PRIMARY KEY,
  key_hash   BINARY(32)  NOT NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY calendar_link_key (key_hash),
  CONSTRAINT calendar_link_person FOREIGN KEY (person_id) REFERENCES person (id)
)
