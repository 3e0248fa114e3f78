-- One voice of one person on an amendment; when it was cast is kept nowhere, its id is random.
CREATE TABLE IF NOT EXISTS text_vote (
  id           UUID        NOT NULL PRIMARY KEY,
  amendment_id UUID        NOT NULL,
  person_id    UUID        NULL,
  college      VARCHAR(12) NULL,
  choice       VARCHAR(10) NOT NULL,
  UNIQUE KEY text_vote_once (amendment_id, person_id),
  CONSTRAINT text_vote_on FOREIGN KEY (amendment_id) REFERENCES text_amendment (id),
  CONSTRAINT text_vote_by FOREIGN KEY (person_id) REFERENCES person (id)
)
