-- What an edition has beyond its space: its rules, and what happened once and for all.
CREATE TABLE IF NOT EXISTS budget_edition (
  space_id     UUID        NOT NULL PRIMARY KEY,
  rules_id     UUID        NULL,
  past         BOOLEAN     NOT NULL,
  bound_rules  INT         NULL,
  opened_at    DATETIME(6) NULL,
  closed_at    DATETIME(6) NULL,
  unsealed_at  DATETIME(6) NULL,
  published_at DATETIME(6) NULL,
  destroyed_at DATETIME(6) NULL,
  version      INT         NOT NULL,
  CONSTRAINT budget_edition_space FOREIGN KEY (space_id) REFERENCES space (id)
)
