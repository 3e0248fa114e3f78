INSERT IGNORE INTO data_version (id, version) VALUES (1, 1)
