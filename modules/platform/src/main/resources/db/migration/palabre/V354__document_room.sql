-- How many megabytes the files of one space may take.
ALTER TABLE organisation ADD COLUMN IF NOT EXISTS document_megabytes INT NOT NULL DEFAULT 500
