-- Editions brought from a file: which file, and what was answered where it left something open.
CREATE TABLE IF NOT EXISTS budget_import (
  edition_id  UUID         NOT NULL PRIMARY KEY,
  format      VARCHAR(10)  NOT NULL,
  file_name   VARCHAR(200) NOT NULL,
  file_rows   INT          NOT NULL,
  ballots     INT          NOT NULL,
  said        MEDIUMTEXT   NOT NULL,
  imported_at DATETIME(6)  NOT NULL,
  sent_key    UUID         NOT NULL,
  UNIQUE KEY budget_import_once (sent_key),
  CONSTRAINT budget_import_edition FOREIGN KEY (edition_id) REFERENCES budget_edition (space_id)
)
