-- The front page shows the latest answers of all spaces: read backwards along this, without sorting all there are.
CREATE INDEX IF NOT EXISTS answer_latest ON answer (answered_on, id)
