-- A part of the map is read from the index alone, whatever filter is on.
ALTER TABLE budget_project
  DROP INDEX IF EXISTS budget_project_place,
  ADD INDEX IF NOT EXISTS budget_project_map (edition_id, latitude, longitude, state, category, area_id)
