-- A règlement, a charter or a guide of a space, and where it is in its life.
CREATE TABLE IF NOT EXISTS space_text (
  id         UUID         NOT NULL PRIMARY KEY,
  version    INT          NOT NULL,
  space_id   UUID         NOT NULL,
  kind       VARCHAR(10)  NOT NULL,
  title      VARCHAR(200) NOT NULL,
  audience   VARCHAR(10)  NOT NULL,
  state      VARCHAR(10)  NOT NULL,
  adoptions  INT          NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  created_by UUID         NULL,
  changed_at DATETIME(6)  NOT NULL,
  sent_key   UUID         NULL,
  UNIQUE KEY space_text_sent_once (space_id, sent_key),
  CONSTRAINT space_text_in FOREIGN KEY (space_id) REFERENCES space (id),
  CONSTRAINT space_text_creator FOREIGN KEY (created_by) REFERENCES person (id)
)
