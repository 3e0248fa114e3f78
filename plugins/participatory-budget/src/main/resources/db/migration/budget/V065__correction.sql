-- Corrections of published results: by two officers, with a reason; the first result stays.
CREATE TABLE IF NOT EXISTS budget_correction (
  id             UUID          NOT NULL PRIMARY KEY,
  edition_id     UUID          NOT NULL,
  kind           VARCHAR(20)   NOT NULL,
  project_id     UUID          NULL,
  replacement_id UUID          NULL,
  reason         VARCHAR(1000) NOT NULL,
  state          VARCHAR(20)   NOT NULL,
  proposed_by    UUID          NULL,
  proposed_at    DATETIME(6)   NOT NULL,
  decided_by     UUID          NULL,
  decided_at     DATETIME(6)   NULL,
  version        INT           NOT NULL,
  KEY budget_correction_edition (edition_id, proposed_at),
  CONSTRAINT budget_correction_of FOREIGN KEY (edition_id) REFERENCES budget_edition (space_id),
  CONSTRAINT budget_correction_project FOREIGN KEY (project_id) REFERENCES budget_project (id),
  CONSTRAINT budget_correction_replacement FOREIGN KEY (replacement_id) REFERENCES budget_project (id),
  CONSTRAINT budget_correction_proposed FOREIGN KEY (proposed_by) REFERENCES person (id),
  CONSTRAINT budget_correction_decided FOREIGN KEY (decided_by) REFERENCES person (id)
)
