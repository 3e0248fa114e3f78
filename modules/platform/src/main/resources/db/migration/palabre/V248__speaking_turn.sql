-- Who of those present has spoken. Never kept beyond the meeting: who speaks up, and when, may tell opinions (GDPR, article 9).
CREATE TABLE IF NOT EXISTS speaking_turn (
  attendance_id UUID        NOT NULL PRIMARY KEY,
  meeting_id    UUID        NOT NULL,
  spoke_at      DATETIME(6) NOT NULL,
  KEY speaking_turn_in (meeting_id),
  CONSTRAINT speaking_turn_of FOREIGN KEY (attendance_id) REFERENCES attendance (id) ON DELETE CASCADE,
  CONSTRAINT speaking_turn_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id)
)
