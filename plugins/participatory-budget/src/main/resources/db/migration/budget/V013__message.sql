-- Questions about ideas with their answers, and what departments and authors work out about projects.
CREATE TABLE IF NOT EXISTS budget_message (
  id         UUID          NOT NULL PRIMARY KEY,
  edition_id UUID          NOT NULL,
  idea_id    UUID          NULL,
  project_id UUID          NULL,
  side       VARCHAR(12)   NOT NULL,
  person_id  UUID          NULL,
  author_of  UUID          NULL,
  name       VARCHAR(120)  NOT NULL,
  words      VARCHAR(4000) NOT NULL,
  state      VARCHAR(10)   NOT NULL,
  said_at    DATETIME(6)   NOT NULL,
  KEY budget_message_idea (idea_id, said_at),
  KEY budget_message_project (project_id, said_at),
  KEY budget_message_state (edition_id, state),
  CONSTRAINT budget_message_of_idea FOREIGN KEY (idea_id) REFERENCES budget_idea (id),
  CONSTRAINT budget_message_of_project FOREIGN KEY (project_id) REFERENCES budget_project (id),
  CONSTRAINT budget_message_who FOREIGN KEY (person_id) REFERENCES person (id)
)
