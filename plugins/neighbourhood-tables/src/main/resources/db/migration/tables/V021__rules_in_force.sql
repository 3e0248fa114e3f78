-- What tables showed as their ground rules stays shown: it becomes their first version.
INSERT INTO tables_rules (id, space_id, number, text, adopted_on, adopted_how, recorded_at, recorded_by)
SELECT UUID(), t.space_id, 1, t.ground_rules, NULL, '', UTC_TIMESTAMP(6), NULL
FROM tables_table t
WHERE t.ground_rules <> '' AND NOT EXISTS (SELECT 1 FROM tables_rules r WHERE r.space_id = t.space_id)
