INSERT IGNORE INTO organisation (id, name, area, welcome, intro, zone) VALUES (1, 'Palabre', '', '', '', 'Europe/Paris')
