-- The ballot box. Random ids, no time, no order, nothing of a voter.
CREATE TABLE IF NOT EXISTS budget_sealed (
  id           UUID             NOT NULL PRIMARY KEY,
  edition_id   UUID             NOT NULL,
  sealed       VARBINARY(40000) NOT NULL,
  receipt_hash BINARY(32)       NOT NULL,
  UNIQUE KEY budget_sealed_receipt (edition_id, receipt_hash),
  CONSTRAINT budget_sealed_edition FOREIGN KEY (edition_id) REFERENCES budget_edition (space_id)
)
