-- Who has voted. One row a voter, by its primary key: one person, one ballot. A day, never a time.
CREATE TABLE IF NOT EXISTS budget_sign_off (
  voter_id   UUID         NOT NULL PRIMARY KEY,
  edition_id UUID         NOT NULL,
  signed_on  DATE         NOT NULL,
  channel    VARCHAR(10)  NOT NULL,
  place      VARCHAR(100) NOT NULL,
  KEY budget_sign_off_channel (edition_id, channel),
  CONSTRAINT budget_sign_off_voter FOREIGN KEY (voter_id) REFERENCES budget_voter (id)
)
