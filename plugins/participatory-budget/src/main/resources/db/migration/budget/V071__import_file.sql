-- The file of ballots an edition was brought from, byte for byte: whoever wants to can count it again.
CREATE TABLE IF NOT EXISTS budget_import_file (
  edition_id UUID       NOT NULL PRIMARY KEY,
  bytes      MEDIUMBLOB NOT NULL,
  CONSTRAINT budget_import_file_edition FOREIGN KEY (edition_id) REFERENCES budget_edition (space_id)
)
