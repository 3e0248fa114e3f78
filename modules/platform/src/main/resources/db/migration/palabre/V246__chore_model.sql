-- What a meeting of a kind of space usually needs, copied into its list. No row: the list that comes with the product.
CREATE TABLE IF NOT EXISTS chore_model (
  space_kind  VARCHAR(60)  NOT NULL,
  position    INT          NOT NULL,
  kind        VARCHAR(16)  NOT NULL,
  what        VARCHAR(200) NOT NULL,
  days_before INT          NOT NULL,
  PRIMARY KEY (space_kind, position)
)
