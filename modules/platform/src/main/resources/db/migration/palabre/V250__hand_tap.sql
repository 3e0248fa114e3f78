-- Taps that were counted, so that one a phone sends again is not. Erased when the count is closed.
CREATE TABLE IF NOT EXISTS hand_tap (
  id       UUID NOT NULL PRIMARY KEY,
  count_id UUID NOT NULL,
  KEY hand_tap_in (count_id),
  CONSTRAINT hand_tap_count FOREIGN KEY (count_id) REFERENCES hand_count (id) ON DELETE CASCADE
)
