-- What somebody who was there would change in an entry that was sent.
CREATE TABLE IF NOT EXISTS minutes_amendment (
  id          UUID          NOT NULL PRIMARY KEY,
  version     INT           NOT NULL,
  entry_id    UUID          NOT NULL,
  base        MEDIUMTEXT    NOT NULL,
  text        MEDIUMTEXT    NOT NULL,
  reason      VARCHAR(1000) NOT NULL,
  state       VARCHAR(10)   NOT NULL,
  answer      VARCHAR(1000) NOT NULL,
  proposed_at DATETIME(6)   NOT NULL,
  proposed_by UUID          NULL,
  decided_at  DATETIME(6)   NULL,
  sent_key    UUID          NULL,
  UNIQUE KEY minutes_amendment_sent_once (entry_id, sent_key),
  CONSTRAINT minutes_amendment_of FOREIGN KEY (entry_id) REFERENCES minutes_entry (id),
  CONSTRAINT minutes_amendment_proposer FOREIGN KEY (proposed_by) REFERENCES person (id)
)
