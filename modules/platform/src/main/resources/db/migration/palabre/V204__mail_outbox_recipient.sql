-- How much one mailbox got lately is asked before more is sent at a stranger's wish.
CREATE INDEX IF NOT EXISTS mail_outbox_recipient ON mail_outbox (recipient, created_at)
