-- A form sent twice tells once; equal words are found; a question may have been asked; who decided when is known.
ALTER TABLE statement
  ADD COLUMN IF NOT EXISTS told_key   UUID         NULL,
  ADD COLUMN IF NOT EXISTS question   VARCHAR(300) NULL,
  ADD COLUMN IF NOT EXISTS words_key  CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN IF NOT EXISTS decided_at DATETIME(6)  NULL,
  ADD UNIQUE KEY IF NOT EXISTS statement_told (space_id, told_key),
  ADD KEY IF NOT EXISTS statement_words (space_id, words_key)
