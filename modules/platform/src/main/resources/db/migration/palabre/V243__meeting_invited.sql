-- Who was written to about a meeting, so that nobody is twice. Erased thirty days after the meeting.
CREATE TABLE IF NOT EXISTS meeting_invited (
  id         UUID         NOT NULL PRIMARY KEY,
  meeting_id UUID         NOT NULL,
  person_id  UUID         NULL,
  email_key  VARCHAR(254) NULL,
  invited_at DATETIME(6)  NOT NULL,
  UNIQUE KEY meeting_invited_person_once (meeting_id, person_id),
  UNIQUE KEY meeting_invited_email_once (meeting_id, email_key),
  KEY meeting_invited_of (person_id),
  CONSTRAINT meeting_invited_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT meeting_invited_person FOREIGN KEY (person_id) REFERENCES person (id)
)
