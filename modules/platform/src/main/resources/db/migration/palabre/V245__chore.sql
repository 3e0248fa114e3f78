-- What is to be prepared for a meeting, by whom and until when.
CREATE TABLE IF NOT EXISTS chore (
  id         UUID         NOT NULL PRIMARY KEY,
  version    INT          NOT NULL,
  meeting_id UUID         NOT NULL,
  kind       VARCHAR(16)  NOT NULL,
  what       VARCHAR(200) NOT NULL,
  person_id  UUID         NULL,
  until_day  DATE         NULL,
  done_at    DATETIME(6)  NULL,
  sent_key   UUID         NULL,
  UNIQUE KEY chore_sent_once (meeting_id, sent_key),
  KEY chore_of (person_id),
  CONSTRAINT chore_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT chore_person FOREIGN KEY (person_id) REFERENCES person (id)
)
