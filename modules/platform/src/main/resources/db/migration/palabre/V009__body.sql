-- City, departments, association: bodies within the organisation.
CREATE TABLE IF NOT EXISTS body (
  id        UUID         NOT NULL PRIMARY KEY,
  name      VARCHAR(120) NOT NULL,
  kind      VARCHAR(20)  NOT NULL,
  parent_id UUID         NULL,
  UNIQUE KEY body_name (name),
  CONSTRAINT body_parent FOREIGN KEY (parent_id) REFERENCES body (id)
)
