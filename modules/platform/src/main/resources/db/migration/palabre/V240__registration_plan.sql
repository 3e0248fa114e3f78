-- Whether people register for a meeting, for how many places and until when. No row: nobody registers.
CREATE TABLE IF NOT EXISTS registration_plan (
  meeting_id      UUID     NOT NULL PRIMARY KEY,
  version         INT      NOT NULL,
  is_open         BOOLEAN  NOT NULL,
  capacity        INT      NULL,
  closes_at       DATETIME NULL,
  companions_most INT      NOT NULL,
  needs_asked     BOOLEAN  NOT NULL,
  CONSTRAINT registration_plan_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT registration_plan_capacity CHECK (capacity IS NULL OR capacity > 0)
)
