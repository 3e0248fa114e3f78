INSERT IGNORE INTO journal_head (id, number, hash) VALUES (1, 0, UNHEX(REPEAT('00', 32)))
