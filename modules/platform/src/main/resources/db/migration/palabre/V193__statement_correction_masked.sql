-- What was told, once names were masked in what is shown; masking may lengthen it.
ALTER TABLE statement_correction
  ADD COLUMN IF NOT EXISTS told VARCHAR(4000) NULL,
  MODIFY words TEXT NOT NULL
