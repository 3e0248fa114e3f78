-- A batch as one person entered it: there are two of them, by two people.
CREATE TABLE IF NOT EXISTS budget_tally (
  id        UUID     NOT NULL PRIMARY KEY,
  batch_id  UUID     NOT NULL,
  turn      SMALLINT NOT NULL,
  person_id UUID     NULL,
  ballots   MEDIUMTEXT CHARACTER SET ascii NOT NULL,
  done      BOOLEAN  NOT NULL,
  version   INT      NOT NULL,
  UNIQUE KEY budget_tally_turn (batch_id, turn),
  UNIQUE KEY budget_tally_person (batch_id, person_id),
  CONSTRAINT budget_tally_two CHECK (turn IN (1, 2)),
  CONSTRAINT budget_tally_batch FOREIGN KEY (batch_id) REFERENCES budget_batch (id) ON DELETE CASCADE,
  CONSTRAINT budget_tally_by FOREIGN KEY (person_id) REFERENCES person (id)
)
