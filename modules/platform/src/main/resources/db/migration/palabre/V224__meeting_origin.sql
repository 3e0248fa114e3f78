-- Which import a meeting came with, and what names it in its file: the same comes once.
CREATE TABLE IF NOT EXISTS meeting_origin (
  meeting_id  UUID     NOT NULL PRIMARY KEY,
  import_id   UUID     NOT NULL,
  space_id    UUID     NOT NULL,
  fingerprint CHAR(64) NOT NULL,
  UNIQUE KEY meeting_origin_once (space_id, fingerprint),
  KEY meeting_origin_import (import_id),
  CONSTRAINT meeting_origin_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
  CONSTRAINT meeting_origin_import FOREIGN KEY (import_id) REFERENCES meeting_import (id),
  CONSTRAINT meeting_origin_space FOREIGN KEY (space_id) REFERENCES space (id)
)
