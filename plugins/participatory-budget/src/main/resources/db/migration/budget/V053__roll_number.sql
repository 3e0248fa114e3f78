-- The number of a voter on printed sheets: the same on each print, so that a place can catch up by it.
CREATE TABLE IF NOT EXISTS budget_roll_number (
  voter_id   UUID NOT NULL PRIMARY KEY,
  edition_id UUID NOT NULL,
  number     INT  NOT NULL,
  UNIQUE KEY budget_roll_number_number (edition_id, number),
  CONSTRAINT budget_roll_number_voter FOREIGN KEY (voter_id) REFERENCES budget_voter (id) ON DELETE CASCADE
)
