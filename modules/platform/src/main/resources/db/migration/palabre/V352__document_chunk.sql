-- The bytes of files in pieces of a mebibyte, in the database, so that one backup holds everything.
CREATE TABLE IF NOT EXISTS document_chunk (
  version_id UUID       NOT NULL,
  small      BOOLEAN    NOT NULL,
  position   INT        NOT NULL,
  bytes      MEDIUMBLOB NOT NULL,
  PRIMARY KEY (version_id, small, position),
  CONSTRAINT document_chunk_version FOREIGN KEY (version_id) REFERENCES document_version (id)
)
