-- What became of each project of a part, and why.
CREATE TABLE IF NOT EXISTS budget_result (
  id         UUID           NOT NULL PRIMARY KEY,
  part_id    UUID           NOT NULL,
  project_id UUID           NOT NULL,
  position   INT            NOT NULL,
  code       VARCHAR(40)    NOT NULL,
  title      VARCHAR(200)   NOT NULL,
  cost       DECIMAL(16, 2) NOT NULL,
  votes      INT            NOT NULL,
  score      DECIMAL(20, 6) NULL,
  place      INT            NOT NULL,
  won        BOOLEAN        NOT NULL,
  verdict    VARCHAR(30)    NOT NULL,
  why_fr     MEDIUMTEXT     NOT NULL,
  why_en     MEDIUMTEXT     NOT NULL,
  KEY budget_result_order (part_id, position),
  KEY budget_result_project (project_id),
  CONSTRAINT budget_result_part FOREIGN KEY (part_id) REFERENCES budget_count_part (id) ON DELETE CASCADE,
  CONSTRAINT budget_result_of FOREIGN KEY (project_id) REFERENCES budget_project (id)
)
