-- An article of a text as it is being worked on; one that was struck out stays, for what was said of it.
CREATE TABLE IF NOT EXISTS text_article (
  id           UUID         NOT NULL PRIMARY KEY,
  version      INT          NOT NULL,
  text_id      UUID         NOT NULL,
  position     INT          NOT NULL,
  struck       BOOLEAN      NOT NULL,
  heading      VARCHAR(200) NOT NULL,
  body         MEDIUMTEXT   NOT NULL,
  named_values TEXT         NOT NULL,
  written_at   DATETIME(6)  NOT NULL,
  written_by   UUID         NULL,
  sent_key     UUID         NULL,
  UNIQUE KEY text_article_sent_once (text_id, sent_key),
  KEY text_article_order (text_id, struck, position),
  CONSTRAINT text_article_of FOREIGN KEY (text_id) REFERENCES space_text (id),
  CONSTRAINT text_article_writer FOREIGN KEY (written_by) REFERENCES person (id)
)
