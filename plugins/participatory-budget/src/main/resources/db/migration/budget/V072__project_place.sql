-- A project at several points: all of them. The first one also stands with the project itself.
CREATE TABLE IF NOT EXISTS budget_project_place (
  id         UUID          NOT NULL PRIMARY KEY,
  project_id UUID          NOT NULL,
  position   INT           NOT NULL,
  label      VARCHAR(80)   NOT NULL,
  latitude   DECIMAL(9, 6) NOT NULL,
  longitude  DECIMAL(9, 6) NOT NULL,
  KEY budget_project_place_order (project_id, position),
  CONSTRAINT budget_project_place_project FOREIGN KEY (project_id) REFERENCES budget_project (id)
)
