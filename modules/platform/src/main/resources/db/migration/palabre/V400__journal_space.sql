-- What a space did is read without the entries of all others.
ALTER TABLE journal_entry
  ADD INDEX IF NOT EXISTS journal_entry_space (space, number)
