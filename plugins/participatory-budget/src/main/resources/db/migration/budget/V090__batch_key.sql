-- The form that a batch was made with: sent twice it makes one batch.
ALTER TABLE budget_batch
  ADD COLUMN IF NOT EXISTS sent_key UUID NULL,
  ADD UNIQUE KEY IF NOT EXISTS budget_batch_sent (place_id, sent_key)
