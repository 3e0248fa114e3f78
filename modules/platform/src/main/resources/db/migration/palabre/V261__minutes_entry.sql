-- One part of the minutes: an item of the agenda, or a free one. It outlives its item.
CREATE TABLE IF NOT EXISTS minutes_entry (
  id         UUID         NOT NULL PRIMARY KEY,
  version    INT          NOT NULL,
  minutes_id UUID         NOT NULL,
  item_id    UUID         NULL,
  kind       VARCHAR(10)  NOT NULL,
  position   INT          NOT NULL,
  title      VARCHAR(200) NOT NULL,
  text       MEDIUMTEXT   NOT NULL,
  written_at DATETIME(6)  NULL,
  written_by UUID         NULL,
  sent_key   UUID         NULL,
  UNIQUE KEY minutes_entry_item (minutes_id, item_id),
  UNIQUE KEY minutes_entry_sent_once (minutes_id, sent_key),
  KEY minutes_entry_order (minutes_id, position),
  CONSTRAINT minutes_entry_minutes FOREIGN KEY (minutes_id) REFERENCES minutes (id),
  CONSTRAINT minutes_entry_of_item FOREIGN KEY (item_id) REFERENCES meeting_item (id) ON DELETE SET NULL,
  CONSTRAINT minutes_entry_writer FOREIGN KEY (written_by) REFERENCES person (id)
)
