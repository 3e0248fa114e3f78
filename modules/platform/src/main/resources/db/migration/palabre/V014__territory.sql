CREATE TABLE IF NOT EXISTS territory (
  id        UUID         NOT NULL PRIMARY KEY,
  name      VARCHAR(120) NOT NULL,
  kind      VARCHAR(20)  NOT NULL,
  code      VARCHAR(40)  NULL,
  parent_id UUID         NULL,
  contour   MEDIUMTEXT   NULL,
  UNIQUE KEY territory_code (kind, code),
  CONSTRAINT territory_parent FOREIGN KEY (parent_id) REFERENCES territory (id)
)
