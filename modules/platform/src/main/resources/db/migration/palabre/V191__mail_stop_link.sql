-- Where a mail program stops mails like this one, without opening a page; null for mails that answer what their reader did.
ALTER TABLE mail_outbox
  ADD COLUMN IF NOT EXISTS stop_link VARCHAR(500) NULL
