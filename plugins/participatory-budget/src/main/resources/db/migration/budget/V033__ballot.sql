-- Ballots once the box was opened: all together, mixed, without receipt or channel.
CREATE TABLE IF NOT EXISTS budget_ballot (
  id         UUID       NOT NULL PRIMARY KEY,
  edition_id UUID       NOT NULL,
  choices    MEDIUMTEXT CHARACTER SET ascii NOT NULL,
  KEY budget_ballot_edition (edition_id),
  CONSTRAINT budget_ballot_edition FOREIGN KEY (edition_id) REFERENCES budget_edition (space_id)
)
