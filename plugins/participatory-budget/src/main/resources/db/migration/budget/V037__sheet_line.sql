-- What is voted on, as it was when the vote opened.
CREATE TABLE IF NOT EXISTS budget_sheet_line (
  edition_id UUID           NOT NULL,
  number     INT            NOT NULL,
  part_key   VARCHAR(50)    NOT NULL,
  project_id UUID           NOT NULL,
  title      VARCHAR(200)   NOT NULL,
  summary    VARCHAR(1000)  NOT NULL,
  cost       DECIMAL(14, 2) NOT NULL,
  PRIMARY KEY (edition_id, number),
  CONSTRAINT budget_sheet_line_edition FOREIGN KEY (edition_id) REFERENCES budget_edition (space_id)
)
