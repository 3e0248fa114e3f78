-- The recount file of a part, byte for byte.
CREATE TABLE IF NOT EXISTS budget_recount_file (
  part_id UUID     NOT NULL PRIMARY KEY,
  content LONGBLOB NOT NULL,
  CONSTRAINT budget_recount_file_part FOREIGN KEY (part_id) REFERENCES budget_count_part (id) ON DELETE CASCADE
)
