-- Ground rules as they were adopted, each version for good. Adopted_on is unknown for those written before adoption was kept.
CREATE TABLE IF NOT EXISTS tables_rules (
  id           UUID         NOT NULL PRIMARY KEY,
  space_id     UUID         NOT NULL,
  number       INT          NOT NULL,
  text         MEDIUMTEXT   NOT NULL,
  adopted_on   DATE         NULL,
  adopted_how  VARCHAR(300) NOT NULL,
  recorded_at  DATETIME(6)  NOT NULL,
  recorded_by  UUID         NULL,
  UNIQUE KEY tables_rules_number (space_id, number),
  CONSTRAINT tables_rules_space FOREIGN KEY (space_id) REFERENCES space (id),
  CONSTRAINT tables_rules_recorder FOREIGN KEY (recorded_by) REFERENCES person (id)
)
