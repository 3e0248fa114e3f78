CREATE TABLE IF NOT EXISTS project_theme (
  project_id UUID NOT NULL,
  theme_id   UUID NOT NULL,
  PRIMARY KEY (project_id, theme_id),
  KEY project_theme_back (theme_id, project_id),
  CONSTRAINT project_theme_project FOREIGN KEY (project_id) REFERENCES project (id),
  CONSTRAINT project_theme_theme FOREIGN KEY (theme_id) REFERENCES theme (id)
)
