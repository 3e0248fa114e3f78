-- Parts of the city with projects, perhaps an envelope, of their own.
CREATE TABLE IF NOT EXISTS budget_area (
  id           UUID         NOT NULL PRIMARY KEY,
  edition_id   UUID         NOT NULL,
  area_key     VARCHAR(50)  NOT NULL,
  name         VARCHAR(80)  NOT NULL,
  position     INT          NOT NULL,
  territory_id UUID         NULL,
  UNIQUE KEY budget_area_key (edition_id, area_key),
  CONSTRAINT budget_area_edition FOREIGN KEY (edition_id) REFERENCES budget_edition (space_id)
)
