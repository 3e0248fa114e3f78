CREATE TABLE IF NOT EXISTS theme_statement (
  theme_id     UUID        NOT NULL,
  statement_id UUID        NOT NULL,
  added_at     DATETIME(6) NOT NULL,
  PRIMARY KEY (theme_id, statement_id),
  KEY theme_statement_back (statement_id, theme_id),
  CONSTRAINT theme_statement_theme FOREIGN KEY (theme_id) REFERENCES theme (id),
  CONSTRAINT theme_statement_statement FOREIGN KEY (statement_id) REFERENCES statement (id)
)
