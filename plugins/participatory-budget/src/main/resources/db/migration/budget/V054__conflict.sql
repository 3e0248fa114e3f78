-- Who signed at a place that was caught up later, and had voted elsewhere by then.
CREATE TABLE IF NOT EXISTS budget_conflict (
  id         UUID        NOT NULL PRIMARY KEY,
  edition_id UUID        NOT NULL,
  place_id   UUID        NOT NULL,
  voter_id   UUID        NOT NULL,
  outcome    VARCHAR(10) NULL,
  UNIQUE KEY budget_conflict_once (place_id, voter_id),
  KEY budget_conflict_edition (edition_id, outcome),
  CONSTRAINT budget_conflict_place FOREIGN KEY (place_id) REFERENCES budget_place (id),
  CONSTRAINT budget_conflict_voter FOREIGN KEY (voter_id) REFERENCES budget_voter (id) ON DELETE CASCADE
)
