-- How many bytes the files of a space take: one row a space, held by whoever adds a file, so that several at once cannot pass the limit.
CREATE TABLE IF NOT EXISTS document_usage (
  space_id UUID   NOT NULL PRIMARY KEY,
  bytes    BIGINT NOT NULL,
  CONSTRAINT document_usage_space FOREIGN KEY (space_id) REFERENCES space (id)
)
