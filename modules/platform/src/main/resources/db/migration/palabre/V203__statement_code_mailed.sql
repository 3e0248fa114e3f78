-- How often a code was sent by mail: few times, so that it serves nobody to fill mailboxes.
ALTER TABLE statement_code ADD COLUMN IF NOT EXISTS mailed TINYINT NOT NULL DEFAULT 0
