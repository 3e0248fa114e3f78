-- Who may vote on the amendments to a text; no row: nobody.
CREATE TABLE IF NOT EXISTS text_vote_terms (
  text_id UUID        NOT NULL PRIMARY KEY,
  version INT         NOT NULL,
  who     VARCHAR(10) NOT NULL,
  CONSTRAINT text_vote_terms_of FOREIGN KEY (text_id) REFERENCES space_text (id)
)
