-- What somebody says about an amendment; withdrawn, its words are gone, hidden, only the reason is shown.
CREATE TABLE IF NOT EXISTS text_remark (
  id            UUID          NOT NULL PRIMARY KEY,
  version       INT           NOT NULL,
  amendment_id  UUID          NOT NULL,
  words         VARCHAR(2000) NOT NULL,
  state         VARCHAR(10)   NOT NULL,
  hidden_reason VARCHAR(300)  NOT NULL,
  written_at    DATETIME(6)   NOT NULL,
  written_by    UUID          NULL,
  sent_key      UUID          NOT NULL,
  UNIQUE KEY text_remark_sent_once (amendment_id, sent_key),
  KEY text_remark_order (amendment_id, id),
  KEY text_remark_pace (written_by, written_at),
  CONSTRAINT text_remark_on FOREIGN KEY (amendment_id) REFERENCES text_amendment (id),
  CONSTRAINT text_remark_author FOREIGN KEY (written_by) REFERENCES person (id)
)
