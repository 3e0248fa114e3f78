-- What a month of the calendar counts day by day, read from the index alone.
CREATE INDEX IF NOT EXISTS meeting_shown ON meeting (starts_utc, ends_utc, space_id, audience, state, kind)
