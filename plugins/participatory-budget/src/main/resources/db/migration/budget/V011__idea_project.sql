-- Which ideas a project is made of: several into one, one into several.
CREATE TABLE IF NOT EXISTS budget_idea_project (
  project_id UUID        NOT NULL,
  idea_id    UUID        NOT NULL,
  linked_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (project_id, idea_id),
  KEY budget_idea_project_idea (idea_id),
  CONSTRAINT budget_idea_project_project FOREIGN KEY (project_id) REFERENCES budget_project (id),
  CONSTRAINT budget_idea_project_idea FOREIGN KEY (idea_id) REFERENCES budget_idea (id)
)
