-- How often somebody wants news by mail; next_at is when the next one is due.
CREATE TABLE IF NOT EXISTS news_choice (
  person_id UUID        NOT NULL PRIMARY KEY,
  rhythm    VARCHAR(8)  NOT NULL,
  language  CHAR(2)     NOT NULL,
  next_at   DATETIME(6) NOT NULL,
  KEY news_choice_due (next_at),
  CONSTRAINT news_choice_person FOREIGN KEY (person_id) REFERENCES person (id)
)
