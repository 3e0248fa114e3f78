-- Tables that are there already get their projects' board, as new ones do.
INSERT INTO space_tool (space_id, tool, position)
SELECT s.id, 'projects', COALESCE((SELECT MAX(t.position) + 1 FROM space_tool t WHERE t.space_id = s.id), 0)
FROM space s
WHERE s.kind = 'tables.table'
  AND EXISTS (SELECT 1 FROM space_tool t WHERE t.space_id = s.id AND t.tool = 'threads')
  AND NOT EXISTS (SELECT 1 FROM space_tool t WHERE t.space_id = s.id AND t.tool = 'projects')
