-- What was fixed when the vote opened, and what was counted when it closed and when the box was opened.
CREATE TABLE IF NOT EXISTS budget_box (
  edition_id  UUID        NOT NULL PRIMARY KEY,
  key_id      UUID        NULL,
  sheet_hash  CHAR(64)    NOT NULL,
  tie_seed    CHAR(64)    NOT NULL,
  online      INT         NULL,
  paper       INT         NULL,
  sealed      INT         NULL,
  digest      CHAR(64)    NULL,
  intact      BOOLEAN     NULL,
  unopened    INT         NULL,
  version     INT         NOT NULL,
  CONSTRAINT budget_box_edition FOREIGN KEY (edition_id) REFERENCES budget_edition (space_id),
  CONSTRAINT budget_box_key FOREIGN KEY (key_id) REFERENCES budget_key (id)
)
