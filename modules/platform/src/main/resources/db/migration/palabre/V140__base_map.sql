-- The map drawn below ours: NONE, IGN, OSM or OTHER, which alone has an address and says whose it is.
ALTER TABLE organisation
  ADD COLUMN IF NOT EXISTS map_kind        VARCHAR(10)  NOT NULL DEFAULT 'NONE',
  ADD COLUMN IF NOT EXISTS map_address     VARCHAR(300) NOT NULL DEFAULT '',
  ADD COLUMN IF NOT EXISTS map_attribution VARCHAR(200) NOT NULL DEFAULT ''
