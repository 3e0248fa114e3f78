-- What themes are about, for the whole organisation: filters and figures go by it.
CREATE TABLE IF NOT EXISTS category (
  id       UUID        NOT NULL PRIMARY KEY,
  name     VARCHAR(80) NOT NULL,
  position SMALLINT    NOT NULL,
  UNIQUE KEY category_name (name)
)
