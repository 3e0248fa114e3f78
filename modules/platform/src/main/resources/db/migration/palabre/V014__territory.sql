-- contour: GeoJSON geometry in WGS 84; outline: the same, small, as an SVG path in a square of 100.
CREATE TABLE IF NOT EXISTS territory (
  id        UUID         NOT NULL PRIMARY KEY,
  version   INT          NOT NULL,
  name      VARCHAR(120) NOT NULL,
  kind      VARCHAR(20)  NOT NULL,
  code      VARCHAR(40)  NULL,
  parent_id UUID         NULL,
  contour   MEDIUMTEXT   NULL,
  outline   MEDIUMTEXT   NULL,
  UNIQUE KEY territory_code (kind, code),
  CONSTRAINT territory_parent FOREIGN KEY (parent_id) REFERENCES territory (id)
)
