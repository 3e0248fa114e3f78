-- One item of a space, shown by its facilitators to one body or one person outside it; recorded, and taken back by revoked_at.
CREATE TABLE IF NOT EXISTS disclosure (
  id            UUID        NOT NULL PRIMARY KEY,
  commitment_id UUID        NOT NULL,
  statement_id  UUID        NULL,
  body_id       UUID        NULL,
  person_id     UUID        NULL,
  disclosed_by  UUID        NULL,
  disclosed_at  DATETIME(6) NOT NULL,
  revoked_at    DATETIME(6) NULL,
  KEY disclosure_commitment (commitment_id, revoked_at),
  KEY disclosure_body (body_id, revoked_at),
  KEY disclosure_person (person_id, revoked_at),
  CONSTRAINT disclosure_commitment FOREIGN KEY (commitment_id) REFERENCES commitment (id),
  CONSTRAINT disclosure_statement FOREIGN KEY (statement_id) REFERENCES statement (id),
  CONSTRAINT disclosure_body FOREIGN KEY (body_id) REFERENCES body (id),
  CONSTRAINT disclosure_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT disclosure_by FOREIGN KEY (disclosed_by) REFERENCES person (id),
  CONSTRAINT disclosure_to_somebody CHECK (body_id IS NOT NULL OR person_id IS NOT NULL)
)
