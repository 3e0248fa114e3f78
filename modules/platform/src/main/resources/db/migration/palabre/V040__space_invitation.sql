-- Somebody without an account, invited into a space: the row becomes a membership when their account is opened.
CREATE TABLE IF NOT EXISTS space_invitation (
  id         UUID         NOT NULL PRIMARY KEY,
  space_id   UUID         NOT NULL,
  email_key  VARCHAR(254) NOT NULL,
  role       VARCHAR(40)  NOT NULL,
  invited_at DATETIME(6)  NOT NULL,
  UNIQUE KEY space_invitation_once (space_id, email_key),
  KEY space_invitation_email (email_key),
  CONSTRAINT space_invitation_space FOREIGN KEY (space_id) REFERENCES space (id)
)
