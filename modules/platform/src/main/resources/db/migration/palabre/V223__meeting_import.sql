-- Files whose dates became meetings.
CREATE TABLE IF NOT EXISTS meeting_import (
  id          UUID         NOT NULL PRIMARY KEY,
  space_id    UUID         NOT NULL,
  file_name   VARCHAR(200) NOT NULL,
  imported_by UUID         NULL,
  imported_at DATETIME(6)  NOT NULL,
  meetings    INT          NOT NULL,
  undone_at   DATETIME(6)  NULL,
  sent_key    UUID         NULL,
  UNIQUE KEY meeting_import_sent_once (space_id, sent_key),
  KEY meeting_import_space (space_id, imported_at),
  CONSTRAINT meeting_import_space FOREIGN KEY (space_id) REFERENCES space (id),
  CONSTRAINT meeting_import_person FOREIGN KEY (imported_by) REFERENCES person (id)
)
