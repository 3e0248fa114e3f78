-- The roll: who may vote. Nothing here refers to a ballot, and no ballot refers to it.
CREATE TABLE IF NOT EXISTS budget_voter (
  id            UUID         NOT NULL PRIMARY KEY,
  edition_id    UUID         NOT NULL,
  identity_key  VARCHAR(300) NULL,
  family_name   VARCHAR(100) NULL,
  given_name    VARCHAR(100) NULL,
  birth_date    DATE         NULL,
  age           SMALLINT     NOT NULL,
  area_key      VARCHAR(50)  NULL,
  mail          VARCHAR(254) NULL,
  mail_key      VARCHAR(254) NULL,
  proof         VARCHAR(20)  NOT NULL,
  UNIQUE KEY budget_voter_identity (edition_id, identity_key),
  UNIQUE KEY budget_voter_mail (edition_id, mail_key),
  KEY budget_voter_name (edition_id, family_name),
  CONSTRAINT budget_voter_edition FOREIGN KEY (edition_id) REFERENCES budget_edition (space_id)
)
