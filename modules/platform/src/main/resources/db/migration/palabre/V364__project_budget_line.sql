-- What a project costs and who pays for it, in euros and cents.
CREATE TABLE IF NOT EXISTS project_budget_line (
  id         UUID          NOT NULL PRIMARY KEY,
  version    INT           NOT NULL,
  project_id UUID          NOT NULL,
  kind       VARCHAR(8)    NOT NULL,
  label      VARCHAR(200)  NOT NULL,
  source     VARCHAR(120)  NOT NULL,
  planned    DECIMAL(11,2) NOT NULL,
  spent      DECIMAL(11,2) NOT NULL,
  sent_key   UUID          NOT NULL,
  UNIQUE KEY project_budget_line_once (project_id, sent_key),
  KEY project_budget_line_project (project_id, id),
  CONSTRAINT project_budget_line_project FOREIGN KEY (project_id) REFERENCES project (id)
)
