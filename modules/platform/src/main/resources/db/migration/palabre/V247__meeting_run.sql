-- Where a meeting is in its running order, while it is held.
CREATE TABLE IF NOT EXISTS meeting_run (
  meeting_id UUID        NOT NULL PRIMARY KEY,
  item_id    UUID        NULL,
  began_at   DATETIME(6) NOT NULL,
  item_since DATETIME(6) NOT NULL,
  ended_at   DATETIME(6) NULL,
  CONSTRAINT meeting_run_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT meeting_run_item FOREIGN KEY (item_id) REFERENCES meeting_item (id) ON DELETE SET NULL
)
