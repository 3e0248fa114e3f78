-- What people decided to do about themes.
CREATE TABLE IF NOT EXISTS project (
  id           UUID          NOT NULL PRIMARY KEY,
  version      INT           NOT NULL,
  space_id     UUID          NOT NULL,
  name         VARCHAR(120)  NOT NULL,
  summary      VARCHAR(2000) NOT NULL,
  partners     VARCHAR(400)  NOT NULL,
  state        VARCHAR(12)   NOT NULL,
  audience     VARCHAR(10)   NOT NULL,
  started_on   DATE          NULL,
  ended_on     DATE          NULL,
  change_told  VARCHAR(2000) NOT NULL,
  asked_at     DATETIME(6)   NULL,
  created_at   DATETIME(6)   NOT NULL,
  created_by   UUID          NULL,
  KEY project_space (space_id, id),
  CONSTRAINT project_space FOREIGN KEY (space_id) REFERENCES space (id),
  CONSTRAINT project_creator FOREIGN KEY (created_by) REFERENCES person (id)
)
