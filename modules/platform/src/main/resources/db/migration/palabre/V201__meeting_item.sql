-- What a meeting is about, in order.
CREATE TABLE IF NOT EXISTS meeting_item (
  id         UUID          NOT NULL PRIMARY KEY,
  version    INT           NOT NULL,
  meeting_id UUID          NOT NULL,
  position   INT           NOT NULL,
  title      VARCHAR(200)  NOT NULL,
  aim        VARCHAR(2000) NOT NULL,
  owner      VARCHAR(120)  NOT NULL,
  minutes    INT           NULL,
  sent_key   UUID          NULL,
  UNIQUE KEY meeting_item_sent_once (meeting_id, sent_key),
  KEY meeting_item_order (meeting_id, position),
  CONSTRAINT meeting_item_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id)
)
