-- Residents others turn to, kept with their consent and no longer: revoking takes the row away.
CREATE TABLE IF NOT EXISTS tables_resource_person (
  id             UUID         NOT NULL PRIMARY KEY,
  version        INT          NOT NULL,
  space_id       UUID         NOT NULL,
  name           VARCHAR(120) NOT NULL,
  helps_with     VARCHAR(400) NOT NULL,
  reached_by     VARCHAR(200) NOT NULL,
  shown_to       VARCHAR(12)  NOT NULL,
  consent_way    VARCHAR(12)  NOT NULL,
  consent_detail VARCHAR(200) NOT NULL,
  consent_on     DATE         NOT NULL,
  consent_ends   DATE         NOT NULL,
  person_id      UUID         NULL,
  recorded_by    UUID         NULL,
  recorded_at    DATETIME(6)  NOT NULL,
  KEY tables_resource_person_name (space_id, name),
  CONSTRAINT tables_resource_person_space FOREIGN KEY (space_id) REFERENCES space (id),
  CONSTRAINT tables_resource_person_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT tables_resource_person_recorder FOREIGN KEY (recorded_by) REFERENCES person (id)
)
