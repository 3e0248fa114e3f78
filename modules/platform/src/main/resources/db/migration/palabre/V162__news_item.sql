CREATE TABLE IF NOT EXISTS news_item (
  event_id  UUID        NOT NULL,
  person_id UUID        NOT NULL,
  read_at   DATETIME(6) NULL,
  mailed_at DATETIME(6) NULL,
  PRIMARY KEY (event_id, person_id),
  KEY news_item_person (person_id, event_id),
  CONSTRAINT news_item_event FOREIGN KEY (event_id) REFERENCES news_event (id),
  CONSTRAINT news_item_person FOREIGN KEY (person_id) REFERENCES person (id)
)
