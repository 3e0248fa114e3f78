CREATE TABLE IF NOT EXISTS space (
  id           UUID         NOT NULL PRIMARY KEY,
  kind         VARCHAR(60)  NOT NULL,
  slug         VARCHAR(60)  NOT NULL,
  name         VARCHAR(120) NOT NULL,
  summary      VARCHAR(400) NOT NULL,
  territory_id UUID         NULL,
  visibility   VARCHAR(10)  NOT NULL,
  stage        VARCHAR(10)  NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  UNIQUE KEY space_slug (kind, slug),
  CONSTRAINT space_territory FOREIGN KEY (territory_id) REFERENCES territory (id)
)
