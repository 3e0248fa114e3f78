-- Who wants to be told of a theme or project: somebody with an account, or a confirmed address. The token is in every mail; it stops them.
CREATE TABLE IF NOT EXISTS follower (
  id           UUID         NOT NULL PRIMARY KEY,
  space_id     UUID         NOT NULL,
  subject_id   UUID         NOT NULL,
  person_id    UUID         NULL,
  email        VARCHAR(254) NULL,
  email_key    VARCHAR(254) NULL,
  language     CHAR(2)      NOT NULL,
  token        UUID         NOT NULL,
  muted        BOOLEAN      NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  confirmed_at DATETIME(6)  NULL,
  UNIQUE KEY follower_person (subject_id, person_id),
  UNIQUE KEY follower_email (subject_id, email_key),
  UNIQUE KEY follower_token (token),
  KEY follower_of (person_id),
  CONSTRAINT follower_space FOREIGN KEY (space_id) REFERENCES space (id),
  CONSTRAINT follower_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT follower_somebody CHECK (person_id IS NOT NULL OR email IS NOT NULL)
)
