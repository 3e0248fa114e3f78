-- What is in every mail of news and stops them; made with the first mail.
ALTER TABLE news_choice
  ADD COLUMN IF NOT EXISTS token UUID NULL,
  ADD UNIQUE KEY IF NOT EXISTS news_choice_token (token)
