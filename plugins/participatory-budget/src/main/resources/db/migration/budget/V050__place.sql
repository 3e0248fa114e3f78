-- Where people vote on paper.
CREATE TABLE IF NOT EXISTS budget_place (
  id          UUID          NOT NULL PRIMARY KEY,
  edition_id  UUID          NOT NULL,
  name        VARCHAR(100)  NOT NULL,
  address     VARCHAR(300)  NOT NULL,
  hours       VARCHAR(500)  NOT NULL,
  area_key    VARCHAR(50)   NULL,
  explanation VARCHAR(1000) NOT NULL,
  version     INT           NOT NULL,
  UNIQUE KEY budget_place_name (edition_id, name),
  CONSTRAINT budget_place_edition FOREIGN KEY (edition_id) REFERENCES budget_edition (space_id)
)
