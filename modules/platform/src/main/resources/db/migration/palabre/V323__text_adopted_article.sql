-- An article as it was adopted. Never changed.
CREATE TABLE IF NOT EXISTS text_adopted_article (
  adoption_id  UUID         NOT NULL,
  article_id   UUID         NOT NULL,
  position     INT          NOT NULL,
  heading      VARCHAR(200) NOT NULL,
  body         MEDIUMTEXT   NOT NULL,
  named_values TEXT         NOT NULL,
  PRIMARY KEY (adoption_id, article_id),
  KEY text_adopted_article_order (adoption_id, position),
  CONSTRAINT text_adopted_article_in FOREIGN KEY (adoption_id) REFERENCES text_adoption (id),
  CONSTRAINT text_adopted_article_of FOREIGN KEY (article_id) REFERENCES text_article (id)
)
