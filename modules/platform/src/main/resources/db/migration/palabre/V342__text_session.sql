-- A meeting at which a text is worked on, and how many of each college took part in the end.
CREATE TABLE IF NOT EXISTS text_session (
  id          UUID        NOT NULL PRIMARY KEY,
  version     INT         NOT NULL,
  text_id     UUID        NOT NULL,
  meeting_id  UUID        NULL,
  for_version INT         NOT NULL,
  state       VARCHAR(10) NOT NULL,
  begun_at    DATETIME(6) NULL,
  ended_at    DATETIME(6) NULL,
  officials   INT         NULL,
  departments INT         NULL,
  residents   INT         NULL,
  from_sheet  BOOLEAN     NOT NULL,
  UNIQUE KEY text_session_meeting_once (meeting_id),
  KEY text_session_order (text_id, id),
  CONSTRAINT text_session_of FOREIGN KEY (text_id) REFERENCES space_text (id),
  CONSTRAINT text_session_at FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE SET NULL
)
