-- Who supports an idea: once an account, once a device; a device by a hash that differs from idea to idea.
CREATE TABLE IF NOT EXISTS budget_support (
  id        UUID       NOT NULL PRIMARY KEY,
  idea_id   UUID       NOT NULL,
  person_id UUID       NULL,
  device    BINARY(32) NULL,
  UNIQUE KEY budget_support_person (idea_id, person_id),
  UNIQUE KEY budget_support_device (idea_id, device),
  CONSTRAINT budget_support_idea FOREIGN KEY (idea_id) REFERENCES budget_idea (id),
  CONSTRAINT budget_support_who FOREIGN KEY (person_id) REFERENCES person (id)
)
