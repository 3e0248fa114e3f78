-- The names of all groups merged into one: as many places as a city has, 100 characters each.
ALTER TABLE budget_turnout
  MODIFY labels MEDIUMTEXT NOT NULL
