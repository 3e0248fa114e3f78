-- What a meeting decided.
CREATE TABLE IF NOT EXISTS minutes_decision (
  id         UUID          NOT NULL PRIMARY KEY,
  entry_id   UUID          NOT NULL,
  what       VARCHAR(2000) NOT NULL,
  how        VARCHAR(10)   NOT NULL,
  detail     VARCHAR(300)  NOT NULL,
  decided_on DATE          NOT NULL,
  sent_key   UUID          NULL,
  UNIQUE KEY minutes_decision_sent_once (entry_id, sent_key),
  CONSTRAINT minutes_decision_of FOREIGN KEY (entry_id) REFERENCES minutes_entry (id)
)
