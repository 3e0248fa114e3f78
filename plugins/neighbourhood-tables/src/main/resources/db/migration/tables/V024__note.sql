-- A facilitator's own notes: read by their author and nobody else.
CREATE TABLE IF NOT EXISTS tables_note (
  id         UUID        NOT NULL PRIMARY KEY,
  version    INT         NOT NULL,
  space_id   UUID        NOT NULL,
  author_id  UUID        NOT NULL,
  about      VARCHAR(12) NULL,
  about_id   UUID        NULL,
  text       MEDIUMTEXT  NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  KEY tables_note_mine (author_id, space_id, changed_at),
  CONSTRAINT tables_note_space FOREIGN KEY (space_id) REFERENCES space (id),
  CONSTRAINT tables_note_author FOREIGN KEY (author_id) REFERENCES person (id)
)
