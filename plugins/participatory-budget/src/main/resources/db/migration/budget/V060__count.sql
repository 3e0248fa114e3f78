-- The count of an edition: what was counted, under which rules. Nothing here refers to a voter.
CREATE TABLE IF NOT EXISTS budget_count (
  edition_id UUID         NOT NULL PRIMARY KEY,
  counted_at DATETIME(6)  NOT NULL,
  adoption   INT          NOT NULL,
  seed       VARCHAR(200) NOT NULL,
  online     INT          NOT NULL,
  paper      INT          NOT NULL,
  ballots    INT          NOT NULL,
  blank      INT          NOT NULL,
  invalid    INT          NOT NULL,
  version    INT          NOT NULL,
  CONSTRAINT budget_count_edition FOREIGN KEY (edition_id) REFERENCES budget_edition (space_id)
)
