-- The count of one part: the whole city, or an area; with the file everybody can recount.
CREATE TABLE IF NOT EXISTS budget_count_part (
  id         UUID           NOT NULL PRIMARY KEY,
  edition_id UUID           NOT NULL,
  part_key   VARCHAR(50)    NOT NULL,
  name       VARCHAR(80)    NOT NULL,
  position   INT            NOT NULL,
  envelope   DECIMAL(16, 2) NOT NULL,
  spent      DECIMAL(16, 2) NOT NULL,
  ballots    INT            NOT NULL,
  blank      INT            NOT NULL,
  alone      INT            NOT NULL,
  rule       VARCHAR(40)    NOT NULL,
  ties       MEDIUMTEXT     NOT NULL,
  others     MEDIUMTEXT     NOT NULL,
  sha256     CHAR(64)       NOT NULL,
  UNIQUE KEY budget_count_part_key (edition_id, part_key),
  CONSTRAINT budget_count_part_edition FOREIGN KEY (edition_id) REFERENCES budget_count (edition_id) ON DELETE CASCADE
)
