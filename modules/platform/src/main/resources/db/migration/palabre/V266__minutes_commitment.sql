-- Words of an entry that were made a commitment.
CREATE TABLE IF NOT EXISTS minutes_commitment (
  entry_id      UUID NOT NULL,
  commitment_id UUID NOT NULL,
  PRIMARY KEY (entry_id, commitment_id),
  KEY minutes_commitment_back (commitment_id),
  CONSTRAINT minutes_commitment_entry FOREIGN KEY (entry_id) REFERENCES minutes_entry (id),
  CONSTRAINT minutes_commitment_of FOREIGN KEY (commitment_id) REFERENCES commitment (id)
)
