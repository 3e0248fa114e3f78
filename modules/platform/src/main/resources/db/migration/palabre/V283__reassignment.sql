-- A commitment was passed on to another department or person of the city; the names are those of the time.
CREATE TABLE IF NOT EXISTS reassignment (
  id            UUID          NOT NULL PRIMARY KEY,
  commitment_id UUID          NOT NULL,
  from_name     VARCHAR(120)  NOT NULL,
  from_person   UUID          NULL,
  to_name       VARCHAR(120)  NOT NULL,
  to_person     UUID          NULL,
  reason        VARCHAR(1000) NOT NULL,
  moved_by      UUID          NULL,
  moved_at      DATETIME(6)   NOT NULL,
  KEY reassignment_commitment (commitment_id, moved_at),
  CONSTRAINT reassignment_commitment FOREIGN KEY (commitment_id) REFERENCES commitment (id),
  CONSTRAINT reassignment_from FOREIGN KEY (from_person) REFERENCES person (id),
  CONSTRAINT reassignment_to FOREIGN KEY (to_person) REFERENCES person (id),
  CONSTRAINT reassignment_by FOREIGN KEY (moved_by) REFERENCES person (id)
)
