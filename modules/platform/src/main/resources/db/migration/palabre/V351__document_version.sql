-- The files of a document, each as it was once sent. "false_name" is the name it came with when that said it was something else.
CREATE TABLE IF NOT EXISTS document_version (
  id          UUID         NOT NULL PRIMARY KEY,
  document_id UUID         NOT NULL,
  number      INT          NOT NULL,
  file_name   VARCHAR(120) NOT NULL,
  false_name  VARCHAR(120) NULL,
  file_type   VARCHAR(10)  NOT NULL,
  charset     VARCHAR(20)  NULL,
  size        BIGINT       NOT NULL,
  small_size  INT          NOT NULL,
  width       INT          NOT NULL,
  height      INT          NOT NULL,
  sha256      CHAR(64)     NOT NULL,
  added_at    DATETIME(6)  NOT NULL,
  added_by    UUID         NULL,
  UNIQUE KEY document_version_number (document_id, number),
  CONSTRAINT document_version_document FOREIGN KEY (document_id) REFERENCES document (id),
  CONSTRAINT document_version_adder FOREIGN KEY (added_by) REFERENCES person (id)
)
