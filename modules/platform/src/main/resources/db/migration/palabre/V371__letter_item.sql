-- One thing a letter tells: a reference to its source, never a copy of it, or words of its own.
CREATE TABLE IF NOT EXISTS letter_item (
  id        UUID          NOT NULL PRIMARY KEY,
  version   INT           NOT NULL,
  letter_id UUID          NOT NULL,
  section   VARCHAR(10)   NOT NULL,
  source    VARCHAR(12)   NULL,
  source_id UUID          NULL,
  title     VARCHAR(200)  NOT NULL,
  words     VARCHAR(4000) NOT NULL,
  position  INT           NOT NULL,
  sent_key  UUID          NULL,
  UNIQUE KEY letter_item_once (letter_id, source, source_id),
  UNIQUE KEY letter_item_sent_once (letter_id, sent_key),
  KEY letter_item_order (letter_id, position),
  CONSTRAINT letter_item_of FOREIGN KEY (letter_id) REFERENCES letter (id)
)
