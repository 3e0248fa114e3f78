-- Something that happened to a thread: ids only, so that what is withdrawn or hidden later is so here too.
CREATE TABLE IF NOT EXISTS news_event (
  id            UUID        NOT NULL PRIMARY KEY,
  space_id      UUID        NOT NULL,
  kind          VARCHAR(24) NOT NULL,
  subject_id    UUID        NOT NULL,
  commitment_id UUID        NULL,
  happened_at   DATETIME(6) NOT NULL,
  KEY news_event_recent (subject_id, kind, happened_at),
  CONSTRAINT news_event_space FOREIGN KEY (space_id) REFERENCES space (id)
)
