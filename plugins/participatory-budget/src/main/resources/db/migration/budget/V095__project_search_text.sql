-- Title and summary as a search compares them; the server writes it, here it is made for what was kept before.
ALTER TABLE budget_project
  ADD COLUMN IF NOT EXISTS search_text TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL
