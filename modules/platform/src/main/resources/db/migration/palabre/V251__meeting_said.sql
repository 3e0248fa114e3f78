-- What was said in a meeting, and at which item.
CREATE TABLE IF NOT EXISTS meeting_said (
  statement_id UUID NOT NULL PRIMARY KEY,
  meeting_id   UUID NOT NULL,
  item_id      UUID NULL,
  KEY meeting_said_in (meeting_id),
  CONSTRAINT meeting_said_statement FOREIGN KEY (statement_id) REFERENCES statement (id) ON DELETE CASCADE,
  CONSTRAINT meeting_said_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT meeting_said_item FOREIGN KEY (item_id) REFERENCES meeting_item (id) ON DELETE SET NULL
)
