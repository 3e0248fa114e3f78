-- What was said, word for word. The date may be partial (year, month, day); what is not known stays null.
CREATE TABLE IF NOT EXISTS statement (
  id            UUID         NOT NULL PRIMARY KEY,
  space_id      UUID         NOT NULL,
  words         MEDIUMTEXT   NOT NULL,
  state         VARCHAR(12)  NOT NULL,
  channel       VARCHAR(12)  NULL,
  said_year     SMALLINT     NULL,
  said_month    TINYINT      NULL,
  said_day      TINYINT      NULL,
  place         VARCHAR(200) NULL,
  head_count    INT          NULL,
  sample        BOOLEAN      NOT NULL,
  collected_by  UUID         NULL,
  import_id     UUID         NULL,
  recorded_at   DATETIME(6)  NOT NULL,
  published_at  DATETIME(6)  NULL,
  KEY statement_reading (space_id, state, id),
  KEY statement_import_rows (import_id),
  CONSTRAINT statement_space FOREIGN KEY (space_id) REFERENCES space (id),
  CONSTRAINT statement_collector FOREIGN KEY (collected_by) REFERENCES person (id),
  CONSTRAINT statement_batch FOREIGN KEY (import_id) REFERENCES statement_import (id)
)
