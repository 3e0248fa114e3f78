-- A form sent twice says it once; what an author said is found when they take their words back.
ALTER TABLE budget_message
  ADD COLUMN IF NOT EXISTS sent_key UUID NULL,
  ADD UNIQUE KEY IF NOT EXISTS budget_message_sent (edition_id, sent_key),
  ADD INDEX IF NOT EXISTS budget_message_author (author_of)
