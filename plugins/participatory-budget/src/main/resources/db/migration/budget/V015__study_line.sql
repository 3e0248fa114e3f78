-- What building it costs, line by line.
CREATE TABLE IF NOT EXISTS budget_study_line (
  sheet_id UUID           NOT NULL,
  position INT            NOT NULL,
  label    VARCHAR(160)   NOT NULL,
  amount   DECIMAL(14, 2) NOT NULL,
  PRIMARY KEY (sheet_id, position),
  CONSTRAINT budget_study_line_sheet FOREIGN KEY (sheet_id) REFERENCES budget_study (id)
)
