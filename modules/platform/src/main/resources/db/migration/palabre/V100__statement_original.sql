-- The words as they were said, kept apart once names were masked in the words that are shown.
CREATE TABLE IF NOT EXISTS statement_original (
  statement_id UUID        NOT NULL PRIMARY KEY,
  words        MEDIUMTEXT  NOT NULL,
  masked_at    DATETIME(6) NOT NULL,
  masked_by    UUID        NULL,
  CONSTRAINT statement_original_statement FOREIGN KEY (statement_id) REFERENCES statement (id),
  CONSTRAINT statement_original_person FOREIGN KEY (masked_by) REFERENCES person (id)
)
