-- The list of projects is filtered along these, however many there are.
ALTER TABLE budget_project
  ADD INDEX IF NOT EXISTS budget_project_category (edition_id, category, number),
  ADD INDEX IF NOT EXISTS budget_project_area (edition_id, area_id, number),
  ADD INDEX IF NOT EXISTS budget_project_place (edition_id, state, latitude, longitude)
