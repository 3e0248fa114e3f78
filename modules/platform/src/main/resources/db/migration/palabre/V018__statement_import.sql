CREATE TABLE IF NOT EXISTS statement_import (
  id          UUID         NOT NULL PRIMARY KEY,
  space_id    UUID         NOT NULL,
  file_name   VARCHAR(200) NOT NULL,
  imported_by UUID         NULL,
  imported_at DATETIME(6)  NOT NULL,
  statements  INT          NOT NULL,
  KEY statement_import_space (space_id, imported_at),
  CONSTRAINT statement_import_space FOREIGN KEY (space_id) REFERENCES space (id),
  CONSTRAINT statement_import_person FOREIGN KEY (imported_by) REFERENCES person (id)
)
