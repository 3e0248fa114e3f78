-- A phone somebody collects with. A retired one stays, so that it learns of it; of an erased person nothing else is kept.
CREATE TABLE IF NOT EXISTS field_device (
  id            UUID        NOT NULL PRIMARY KEY,
  person_id     UUID        NULL,
  name          VARCHAR(80) NOT NULL,
  registered_at DATETIME(6) NOT NULL,
  seen_at       DATETIME(6) NOT NULL,
  retired_at    DATETIME(6) NULL,
  KEY field_device_person (person_id),
  CONSTRAINT field_device_person FOREIGN KEY (person_id) REFERENCES person (id)
)
