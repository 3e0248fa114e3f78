-- What a phone sent, by the key it made: the same key is never kept twice.
CREATE TABLE IF NOT EXISTS field_packet (
  told_key     UUID        NOT NULL PRIMARY KEY,
  device_id    UUID        NOT NULL,
  statement_id UUID        NOT NULL,
  received_at  DATETIME(6) NOT NULL,
  KEY field_packet_device (device_id),
  UNIQUE KEY field_packet_statement (statement_id),
  CONSTRAINT field_packet_device FOREIGN KEY (device_id) REFERENCES field_device (id),
  CONSTRAINT field_packet_statement FOREIGN KEY (statement_id) REFERENCES statement (id) ON DELETE CASCADE
)
