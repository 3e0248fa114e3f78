-- Who came to a meeting. The name of somebody without an account is erased some months later; the row stays and counts.
CREATE TABLE IF NOT EXISTS attendance (
  id              UUID         NOT NULL PRIMARY KEY,
  meeting_id      UUID         NOT NULL,
  person_id       UUID         NULL,
  registration_id UUID         NULL,
  name            VARCHAR(120) NULL,
  came_at         DATETIME(6)  NOT NULL,
  sent_key        UUID         NULL,
  UNIQUE KEY attendance_person_once (meeting_id, person_id),
  UNIQUE KEY attendance_registration_once (meeting_id, registration_id),
  UNIQUE KEY attendance_sent_once (meeting_id, sent_key),
  KEY attendance_of (person_id),
  CONSTRAINT attendance_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT attendance_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT attendance_registration FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE SET NULL
)
