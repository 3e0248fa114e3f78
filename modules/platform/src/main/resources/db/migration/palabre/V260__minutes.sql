-- What was written of a meeting, and how far it is: one for each meeting.
CREATE TABLE IF NOT EXISTS minutes (
  id           UUID        NOT NULL PRIMARY KEY,
  version      INT         NOT NULL,
  meeting_id   UUID        NOT NULL,
  space_id     UUID        NOT NULL,
  state        VARCHAR(12) NOT NULL,
  begun_at     DATETIME(6) NOT NULL,
  sent_at      DATETIME(6) NULL,
  approved_at  DATETIME(6) NULL,
  published_at DATETIME(6) NULL,
  UNIQUE KEY minutes_of_meeting (meeting_id),
  KEY minutes_space (space_id, state),
  CONSTRAINT minutes_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT minutes_in_space FOREIGN KEY (space_id) REFERENCES space (id)
)
