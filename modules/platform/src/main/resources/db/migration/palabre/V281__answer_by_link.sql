-- An answer that came by a link in a mail, and what its writer said of themselves: name and function, no account.
ALTER TABLE answer
  ADD COLUMN IF NOT EXISTS by_link BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN IF NOT EXISTS written_by VARCHAR(200) NULL
