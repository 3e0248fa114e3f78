-- Photographs beside a statement, re-encoded so that nothing of the camera or the place is left. In the database, so that a backup,
-- a withdrawal and an erasure reach them like the words.
CREATE TABLE IF NOT EXISTS statement_picture (
  id           UUID         NOT NULL PRIMARY KEY,
  statement_id UUID         NOT NULL,
  position     TINYINT      NOT NULL,
  alt          VARCHAR(300) NOT NULL,
  shown        BOOLEAN      NOT NULL,
  width        SMALLINT     NOT NULL,
  height       SMALLINT     NOT NULL,
  large        MEDIUMBLOB   NOT NULL,
  small        MEDIUMBLOB   NOT NULL,
  UNIQUE KEY statement_picture_place (statement_id, position),
  CONSTRAINT statement_picture_statement FOREIGN KEY (statement_id) REFERENCES statement (id)
)
