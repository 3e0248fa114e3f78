-- Which day of its series a meeting stands for, wherever it was moved since: each day is made once.
CREATE TABLE IF NOT EXISTS meeting_occurrence (
  meeting_id UUID NOT NULL PRIMARY KEY,
  series_id  UUID NOT NULL,
  slot       DATE NOT NULL,
  UNIQUE KEY meeting_occurrence_once (series_id, slot),
  CONSTRAINT meeting_occurrence_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
  CONSTRAINT meeting_occurrence_series FOREIGN KEY (series_id) REFERENCES meeting_series (id)
)
