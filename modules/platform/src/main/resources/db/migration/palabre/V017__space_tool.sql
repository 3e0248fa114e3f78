CREATE TABLE IF NOT EXISTS space_tool (
  space_id UUID        NOT NULL,
  tool     VARCHAR(60) NOT NULL,
  position SMALLINT    NOT NULL,
  PRIMARY KEY (space_id, tool),
  CONSTRAINT space_tool_space FOREIGN KEY (space_id) REFERENCES space (id)
)
