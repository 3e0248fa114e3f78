-- Who holds which share of a key, and its hash; the share itself is on paper only.
CREATE TABLE IF NOT EXISTS budget_key_share (
  id          UUID         NOT NULL PRIMARY KEY,
  key_id      UUID         NOT NULL,
  share_index SMALLINT     NOT NULL,
  person_id   UUID         NULL,
  hash        BINARY(32)   NOT NULL,
  shown_at    DATETIME(6)  NULL,
  lost_at     DATETIME(6)  NULL,
  version     INT          NOT NULL,
  UNIQUE KEY budget_key_share_index (key_id, share_index),
  CONSTRAINT budget_key_share_key FOREIGN KEY (key_id) REFERENCES budget_key (id) ON DELETE CASCADE,
  CONSTRAINT budget_key_share_person FOREIGN KEY (person_id) REFERENCES person (id)
)
