-- Which addresses a letter was written to already, so that each gets it once; forgotten when all are served.
CREATE TABLE IF NOT EXISTS letter_mail (
  letter_id UUID         NOT NULL,
  email_key VARCHAR(254) NOT NULL,
  PRIMARY KEY (letter_id, email_key),
  CONSTRAINT letter_mail_of FOREIGN KEY (letter_id) REFERENCES letter (id)
)
