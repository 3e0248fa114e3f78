-- What a space keeps and shows: files, pictures, films by link, texts of its own. "ready" is false for a picture that nobody described yet.
-- "tool" is the one it came with: it is served as long as the space has that tool, or its documents.
CREATE TABLE IF NOT EXISTS document (
  id        UUID          NOT NULL PRIMARY KEY,
  version   INT           NOT NULL,
  space_id  UUID          NOT NULL,
  tool      VARCHAR(60)   NOT NULL,
  kind      VARCHAR(10)   NOT NULL,
  title     VARCHAR(160)  NOT NULL,
  caption   VARCHAR(1000) NOT NULL,
  author    VARCHAR(160)  NOT NULL,
  licence   VARCHAR(160)  NOT NULL,
  alt       VARCHAR(300)  NOT NULL,
  link      VARCHAR(500)  NOT NULL,
  words     MEDIUMTEXT    NOT NULL,
  audience  VARCHAR(10)   NOT NULL,
  shown     BOOLEAN       NOT NULL,
  ready     BOOLEAN       NOT NULL,
  latest    INT           NOT NULL,
  sent_key  UUID          NULL,
  added_at  DATETIME(6)   NOT NULL,
  added_by  UUID          NULL,
  UNIQUE KEY document_sent_once (space_id, sent_key),
  KEY document_newest (space_id, id),
  KEY document_kind (space_id, kind, id),
  KEY document_shown (space_id, shown, id),
  CONSTRAINT document_space FOREIGN KEY (space_id) REFERENCES space (id),
  CONSTRAINT document_adder FOREIGN KEY (added_by) REFERENCES person (id)
)
