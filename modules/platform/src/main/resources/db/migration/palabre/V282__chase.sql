-- A reminder to those a commitment is asked of, at most one a day for each.
CREATE TABLE IF NOT EXISTS chase (
  id            UUID        NOT NULL PRIMARY KEY,
  commitment_id UUID        NOT NULL,
  chased_on     DATE        NOT NULL,
  chased_at     DATETIME(6) NOT NULL,
  chased_by     UUID        NULL,
  recipients    SMALLINT    NOT NULL,
  UNIQUE KEY chase_once_a_day (commitment_id, chased_on),
  CONSTRAINT chase_commitment FOREIGN KEY (commitment_id) REFERENCES commitment (id),
  CONSTRAINT chase_by FOREIGN KEY (chased_by) REFERENCES person (id)
)
