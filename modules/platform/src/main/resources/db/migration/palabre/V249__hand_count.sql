-- A show of hands: the question and how many, never who.
CREATE TABLE IF NOT EXISTS hand_count (
  id         UUID         NOT NULL PRIMARY KEY,
  meeting_id UUID         NOT NULL,
  item_id    UUID         NULL,
  question   VARCHAR(300) NOT NULL,
  in_favour  INT          NOT NULL,
  against    INT          NOT NULL,
  abstaining INT          NOT NULL,
  asked_at   DATETIME(6)  NOT NULL,
  closed_at  DATETIME(6)  NULL,
  sent_key   UUID         NULL,
  UNIQUE KEY hand_count_sent_once (meeting_id, sent_key),
  CONSTRAINT hand_count_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT hand_count_item FOREIGN KEY (item_id) REFERENCES meeting_item (id) ON DELETE SET NULL
)
