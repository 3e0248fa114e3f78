-- A school, a park, a social centre. WGS 84.
CREATE TABLE IF NOT EXISTS equipment (
  id        UUID         NOT NULL PRIMARY KEY,
  layer_id  UUID         NOT NULL,
  name      VARCHAR(200) NOT NULL,
  kind      VARCHAR(120) NOT NULL,
  address   VARCHAR(200) NOT NULL,
  longitude DOUBLE       NOT NULL,
  latitude  DOUBLE       NOT NULL,
  KEY equipment_near (longitude, latitude),
  CONSTRAINT equipment_layer FOREIGN KEY (layer_id) REFERENCES equipment_layer (id)
)
