-- From now on this column holds the draft that is being worked on: empty while there is none.
UPDATE tables_table t SET t.ground_rules = ''
WHERE EXISTS (SELECT 1 FROM tables_rules r WHERE r.space_id = t.space_id AND r.text = t.ground_rules)
