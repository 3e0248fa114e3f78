CREATE TABLE IF NOT EXISTS organisation (
  id         TINYINT      NOT NULL PRIMARY KEY CHECK (id = 1),
  name       VARCHAR(120) NOT NULL,
  area       VARCHAR(200) NOT NULL,
  welcome    VARCHAR(200) NOT NULL,
  intro      VARCHAR(600) NOT NULL,
  zone       VARCHAR(64)  NOT NULL
)
