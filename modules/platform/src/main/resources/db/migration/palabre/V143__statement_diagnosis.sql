-- A diagnosis is read layer by layer and place by place, and counted without opening a row.
ALTER TABLE statement
  ADD KEY IF NOT EXISTS statement_by_place (space_id, state, nature, place, id, longitude, said_year, said_month, said_day),
  ADD KEY IF NOT EXISTS statement_on_map (space_id, state, longitude, latitude, nature, said_year, said_month, said_day)
