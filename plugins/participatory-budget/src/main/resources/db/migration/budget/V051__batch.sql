-- Paper ballots of a place that are counted together. Nothing of who cast them, and no time.
CREATE TABLE IF NOT EXISTS budget_batch (
  id         UUID     NOT NULL PRIMARY KEY,
  edition_id UUID     NOT NULL,
  place_id   UUID     NOT NULL,
  number     INT      NOT NULL,
  ballots    SMALLINT NOT NULL,
  settled    MEDIUMTEXT CHARACTER SET ascii NULL,
  version    INT      NOT NULL,
  UNIQUE KEY budget_batch_number (place_id, number),
  KEY budget_batch_edition (edition_id),
  CONSTRAINT budget_batch_edition FOREIGN KEY (edition_id) REFERENCES budget_edition (space_id),
  CONSTRAINT budget_batch_place FOREIGN KEY (place_id) REFERENCES budget_place (id)
)
