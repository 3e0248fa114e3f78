-- A photograph brought after its statement was read waits to be looked at before it is shown.
ALTER TABLE statement_picture ADD COLUMN IF NOT EXISTS waiting BOOLEAN NOT NULL DEFAULT FALSE
