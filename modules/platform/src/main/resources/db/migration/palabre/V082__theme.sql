-- What several statements of a space have in common. One merged into another stays, so that its address leads there.
CREATE TABLE IF NOT EXISTS theme (
  id          UUID         NOT NULL PRIMARY KEY,
  version     INT          NOT NULL,
  space_id    UUID         NOT NULL,
  name        VARCHAR(120) NOT NULL,
  summary     VARCHAR(600) NOT NULL,
  category_id UUID         NULL,
  audience    VARCHAR(10)  NOT NULL,
  merged_into UUID         NULL,
  created_at  DATETIME(6)  NOT NULL,
  created_by  UUID         NULL,
  KEY theme_space (space_id, merged_into, id),
  CONSTRAINT theme_space FOREIGN KEY (space_id) REFERENCES space (id),
  CONSTRAINT theme_category FOREIGN KEY (category_id) REFERENCES category (id),
  CONSTRAINT theme_merged FOREIGN KEY (merged_into) REFERENCES theme (id),
  CONSTRAINT theme_creator FOREIGN KEY (created_by) REFERENCES person (id)
)
