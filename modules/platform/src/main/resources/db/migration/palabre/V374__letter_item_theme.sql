-- The theme a statement was chosen in: its name is asked for each time, and not shown once only the team reads it.
ALTER TABLE letter_item ADD COLUMN IF NOT EXISTS theme_id UUID NULL
