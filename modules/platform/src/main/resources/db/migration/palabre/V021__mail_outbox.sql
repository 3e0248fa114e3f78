-- Written in the transaction that wants the mail sent; a postman sends it afterwards, also after a crash.
CREATE TABLE IF NOT EXISTS mail_outbox (
  id         UUID         NOT NULL PRIMARY KEY,
  recipient  VARCHAR(254) NOT NULL,
  subject    VARCHAR(250) NOT NULL,
  body       MEDIUMTEXT   NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  due_at     DATETIME(6)  NOT NULL,
  tries      SMALLINT     NOT NULL,
  sent_at    DATETIME(6)  NULL,
  failure    VARCHAR(300) NULL,
  KEY mail_outbox_due (sent_at, due_at)
)
