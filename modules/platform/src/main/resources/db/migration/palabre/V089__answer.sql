-- What became of a commitment: a dated entry; moves_to is the state it led to, due_on the date it promised.
CREATE TABLE IF NOT EXISTS answer (
  id            UUID          NOT NULL PRIMARY KEY,
  commitment_id UUID          NOT NULL,
  words         VARCHAR(4000) NOT NULL,
  in_name_of    VARCHAR(120)  NOT NULL,
  answered_on   DATE          NOT NULL,
  moves_to      VARCHAR(12)   NULL,
  due_on        DATE          NULL,
  sent_key      UUID          NOT NULL,
  author_id     UUID          NULL,
  recorded_at   DATETIME(6)   NOT NULL,
  UNIQUE KEY answer_once (commitment_id, sent_key),
  KEY answer_order (commitment_id, answered_on, id),
  CONSTRAINT answer_commitment FOREIGN KEY (commitment_id) REFERENCES commitment (id),
  CONSTRAINT answer_author FOREIGN KEY (author_id) REFERENCES person (id)
)
