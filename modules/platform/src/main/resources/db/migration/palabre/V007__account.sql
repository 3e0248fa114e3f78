-- email is kept as typed for mails; email_key, folded, makes it unique. stamp changes when every session must end.
CREATE TABLE IF NOT EXISTS account (
  person_id     UUID         NOT NULL PRIMARY KEY,
  email         VARCHAR(254) NOT NULL,
  email_key     VARCHAR(254) NOT NULL,
  password_hash VARCHAR(400) NULL,
  stamp         UUID         NOT NULL,
  closed        BOOLEAN      NOT NULL,
  created_at    DATETIME(6)  NOT NULL,
  last_sign_in  DATETIME(6)  NULL,
  UNIQUE KEY account_email (email_key),
  CONSTRAINT account_person FOREIGN KEY (person_id) REFERENCES person (id)
)
