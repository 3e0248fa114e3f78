-- How many voted, by area, age and place: from the roll, groups under ten merged, kept once the results are public.
CREATE TABLE IF NOT EXISTS budget_turnout (
  id         UUID          NOT NULL PRIMARY KEY,
  edition_id UUID          NOT NULL,
  kind       VARCHAR(10)   NOT NULL,
  position   INT           NOT NULL,
  labels     VARCHAR(2000) NOT NULL,
  voted      INT           NOT NULL,
  KEY budget_turnout_edition (edition_id, kind, position),
  CONSTRAINT budget_turnout_of FOREIGN KEY (edition_id) REFERENCES budget_edition (space_id)
)
