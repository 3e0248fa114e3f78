-- An article a session works on: what it said when the session began, and when it ended; null where it was not in the text.
CREATE TABLE IF NOT EXISTS text_session_article (
  session_id     UUID         NOT NULL,
  article_id     UUID         NOT NULL,
  before_heading VARCHAR(200) NULL,
  before_body    MEDIUMTEXT   NULL,
  before_values  TEXT         NULL,
  after_heading  VARCHAR(200) NULL,
  after_body     MEDIUMTEXT   NULL,
  after_values   TEXT         NULL,
  PRIMARY KEY (session_id, article_id),
  CONSTRAINT text_session_article_in FOREIGN KEY (session_id) REFERENCES text_session (id) ON DELETE CASCADE,
  CONSTRAINT text_session_article_of FOREIGN KEY (article_id) REFERENCES text_article (id)
)
