-- A file of equipment: where it comes from and what may be done with it is shown wherever it is.
CREATE TABLE IF NOT EXISTS equipment_layer (
  id          UUID         NOT NULL PRIMARY KEY,
  name        VARCHAR(120) NOT NULL,
  source      VARCHAR(200) NOT NULL,
  licence     VARCHAR(120) NOT NULL,
  file_name   VARCHAR(200) NOT NULL,
  places      INT          NOT NULL,
  imported_at DATETIME(6)  NOT NULL
)
