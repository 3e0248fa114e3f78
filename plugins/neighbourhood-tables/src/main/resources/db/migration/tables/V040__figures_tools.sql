-- Tables that are there already get the report back and the figures, as new ones do.
INSERT INTO space_tool (space_id, tool, position)
SELECT s.id, n.tool, COALESCE((SELECT MAX(t.position) FROM space_tool t WHERE t.space_id = s.id), -1) + n.place
FROM space s
JOIN (SELECT 'tables.report' AS tool, 1 AS place UNION ALL SELECT 'tables.figures', 2) n
WHERE s.kind = 'tables.table'
  AND NOT EXISTS (SELECT 1 FROM space_tool t WHERE t.space_id = s.id AND t.tool IN ('tables.report', 'tables.figures'))
