-- Pictures of one person that wait to be described: asked each time they look at the list.
ALTER TABLE document ADD INDEX IF NOT EXISTS document_waiting (space_id, ready, added_by, id)
