-- What a table has beyond a space: its ground rules, in its own words.
CREATE TABLE IF NOT EXISTS tables_table (
  space_id     UUID       NOT NULL PRIMARY KEY,
  ground_rules MEDIUMTEXT NOT NULL,
  CONSTRAINT tables_table_space FOREIGN KEY (space_id) REFERENCES space (id)
)
